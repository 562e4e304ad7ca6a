package minutes

import (
	"fmt"
	"reflect"
)

// difference returns the first difference between the Meeting that a document says and the one that was wanted, their
// Sources aside, or nil.
func difference(got, want *Meeting) *WriteError {
	g, w := *got, *want
	g.Source, w.Source = nil, nil
	return differ("", reflect.ValueOf(g), reflect.ValueOf(w))
}

// differ compares two values of the same type. Like the JSON vocabulary, it tells a nil slice from an empty one.
func differ(field string, got, want reflect.Value) *WriteError {
	if reflect.DeepEqual(got.Interface(), want.Interface()) {
		return nil
	}
	switch want.Kind() {
	case reflect.Struct:
		for i := range want.NumField() {
			name := want.Type().Field(i).Name
			if field != "" {
				name = field + "." + name
			}
			if diff := differ(name, got.Field(i), want.Field(i)); diff != nil {
				return diff
			}
		}
	case reflect.Slice:
		for i := range min(got.Len(), want.Len()) {
			if diff := differ(fmt.Sprintf("%s[%d]", field, i), got.Index(i), want.Index(i)); diff != nil {
				return diff
			}
		}
		if got.Len() != want.Len() {
			return &WriteError{Field: field, Want: fmt.Sprintf("%d of them", want.Len()), Got: fmt.Sprintf("%d of them", got.Len())}
		}
	}
	if want.Kind() == reflect.Map {
		for _, key := range want.MapKeys() {
			at := fmt.Sprintf("%s[%q]", field, key)
			if !got.MapIndex(key).IsValid() {
				return &WriteError{Field: at, Want: describe(want.MapIndex(key)), Got: "none recorded"}
			}
			if diff := differ(at, got.MapIndex(key), want.MapIndex(key)); diff != nil {
				return diff
			}
		}
	}
	return &WriteError{Field: field, Want: describe(want), Got: describe(got)}
}

// describe returns a short description of a value.
func describe(v reflect.Value) string {
	if v.Kind() == reflect.Slice && v.Len() == 0 {
		if v.IsNil() {
			return "none recorded"
		}
		return "recorded as none"
	}
	s := fmt.Sprintf("%q", fmt.Sprint(v.Interface()))
	if v.Kind() == reflect.Interface && !v.IsNil() {
		s = fmt.Sprintf("%s (%T)", s, v.Interface())
	}
	if len(s) > 120 {
		s = s[:120] + "…"
	}
	return s
}
