// Package diff finds where two values of one type differ, for writers that read back what they wrote.
package diff

import (
	"fmt"
	"reflect"
)

// A Difference is the first field in which two values differ.
type Difference struct {
	Field     string        // "Agenda[3].Title"; "" where the values have no fields
	Want, Got reflect.Value // what stands there; not valid where a map lacks the key
	Length    bool          // Want and Got are slices that agree as far as the shorter goes
}

// First returns the first difference between two values of one type, or false. It tells a nil slice from an empty one. Name
// returns what a field is called; a value with a field that is called "" is compared as a whole.
func First(want, got any, name func(reflect.StructField) string) (Difference, bool) {
	return first("", reflect.ValueOf(want), reflect.ValueOf(got), name)
}

func first(field string, want, got reflect.Value, name func(reflect.StructField) string) (Difference, bool) {
	if reflect.DeepEqual(want.Interface(), got.Interface()) {
		return Difference{}, false
	}
	switch want.Kind() {
	case reflect.Struct:
		for i := range want.NumField() {
			part := name(want.Type().Field(i))
			if part == "" {
				break
			}
			if field != "" {
				part = field + "." + part
			}
			if d, ok := first(part, want.Field(i), got.Field(i), name); ok {
				return d, true
			}
		}
	case reflect.Slice:
		for i := range min(want.Len(), got.Len()) {
			if d, ok := first(fmt.Sprintf("%s[%d]", field, i), want.Index(i), got.Index(i), name); ok {
				return d, true
			}
		}
		return Difference{field, want, got, want.Len() != got.Len()}, true
	case reflect.Map:
		for _, key := range want.MapKeys() {
			at := fmt.Sprintf("%s[%q]", field, key)
			other := got.MapIndex(key)
			if !other.IsValid() {
				return Difference{Field: at, Want: want.MapIndex(key)}, true
			}
			if d, ok := first(at, want.MapIndex(key), other, name); ok {
				return d, true
			}
		}
	}
	return Difference{Field: field, Want: want, Got: got}, true
}
