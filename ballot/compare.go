package ballot

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
)

// differBallots returns the first difference between the Ballot that was to be written and the one that is read, their
// Sources and the numbers of the motion's lines aside, or nil. Whether there are such lines counts.
func differBallots(want, got *Ballot) error {
	w, g := *want, *got
	w.Source, g.Source = nil, nil
	if w.Motion.Begin > 0 && g.Motion.Begin > 0 {
		g.Motion.Begin = w.Motion.Begin
	}
	if w.Motion.End > 0 && g.Motion.End > 0 {
		g.Motion.End = w.Motion.End
	}
	if err := differValues("", w, g); err != nil {
		return err
	}
	return nil
}

// differValues compares two values of the same type. Like the JSON vocabulary, it tells a nil slice from an empty one.
func differValues(field string, want, got any) *FieldError {
	return differReflected(field, reflect.ValueOf(want), reflect.ValueOf(got))
}

func differReflected(field string, want, got reflect.Value) *FieldError {
	if reflect.DeepEqual(want.Interface(), got.Interface()) {
		return nil
	}
	switch want.Kind() {
	case reflect.Struct:
		for i := range want.NumField() {
			name, _, _ := strings.Cut(want.Type().Field(i).Tag.Get("json"), ",")
			if name == "" {
				break // of a value that is one text
			}
			if field != "" {
				name = field + "." + name
			}
			if diff := differReflected(name, want.Field(i), got.Field(i)); diff != nil {
				return diff
			}
		}
	case reflect.Slice:
		for i := range min(want.Len(), got.Len()) {
			if diff := differReflected(field+"["+strconv.Itoa(i)+"]", want.Index(i), got.Index(i)); diff != nil {
				return diff
			}
		}
		if want.Len() != got.Len() {
			return &FieldError{Field: field, Want: strconv.Itoa(want.Len()) + " of them", Got: strconv.Itoa(got.Len()) + " of them"}
		}
	}
	return &FieldError{Field: field, Want: brief(want), Got: brief(got)}
}

// brief returns a short description of a value.
func brief(v reflect.Value) string {
	switch {
	case v.Kind() == reflect.Pointer && !v.IsNil():
		v = v.Elem()
	case v.IsZero():
		return "not recorded"
	case v.Kind() == reflect.Slice && v.Len() == 0:
		return "recorded as none"
	}
	s := fmt.Sprint(v.Interface())
	if len(s) > 100 {
		s = strings.ToValidUTF8(s[:100], "") + "…"
	}
	return s
}
