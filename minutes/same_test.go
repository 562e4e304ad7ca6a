package minutes

import (
	"reflect"
	"testing"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
)

// TestSame changes every field of a Meeting in turn: what [same] does not look at would be lost without a word.
func TestSame(t *testing.T) {
	full := func() *Meeting {
		return &Meeting{
			FrontMatter: FrontMatter{Tags: []string{"Minutes"}, Aliases: []string{"/a/"}, Extra: map[string]any{"draft": true}},
			Dates:       []Date{{Year: 2024, Month: 3, Day: 7}},
			Attendance:  []attendee.List{{Attendees: []attendee.Attendee{{}}}},
			Agenda:      []Item{{Ballots: []ballot.Status{{Ballots: []ballot.Ballot{{}}}}, Agenda: []Item{{}}}},
		}
	}
	if !same(full(), full()) {
		t.Fatal("equal Meetings are not the same")
	}
	n := 0
	for range fields(reflect.ValueOf(full()).Elem()) {
		m := full()
		field := fields(reflect.ValueOf(m).Elem())[n]
		n++
		switch field.Kind() {
		case reflect.String:
			field.SetString("other")
		case reflect.Slice, reflect.Map:
			if field.IsNil() {
				field.Set(reflect.MakeSlice(field.Type(), 0, 0))
			} else {
				field.SetZero()
			}
		default:
			field.Set(reflect.Zero(field.Type()))
		}
		if same(full(), m) || same(m, full()) {
			t.Errorf("field %d, a %s, is not looked at", n, field.Type())
		}
	}
	if n < 30 {
		t.Errorf("%d fields, want all of them", n)
	}
}

// fields returns the fields below a value that can be changed: texts, slices and maps, and days that are not zero.
func fields(v reflect.Value) (list []reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		if !v.IsZero() && v.Type() == reflect.TypeFor[Date]() {
			return []reflect.Value{v}
		}
		for i := range v.NumField() {
			if v.Type().Field(i).Name != "Source" && v.Type() != reflect.TypeFor[ballot.Ballot]() {
				list = append(list, fields(v.Field(i))...)
			}
		}
	case reflect.Slice:
		list = append(list, v)
		for i := range v.Len() {
			list = append(list, fields(v.Index(i))...)
		}
	case reflect.Map, reflect.String:
		list = append(list, v)
	}
	return list
}
