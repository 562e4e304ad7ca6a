// Package diff finds where two values of one type differ, for writers that read back what they wrote.
package diff

import (
	"fmt"
	"reflect"
	"strings"
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
	return first(reflect.ValueOf(want), reflect.ValueOf(got), name)
}

// first returns the first difference. Its field is made up on the way back, so that what does not differ costs no name.
func first(want, got reflect.Value, name func(reflect.StructField) string) (Difference, bool) {
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
			if d, ok := first(want.Field(i), got.Field(i), name); ok {
				return d.in(part), true
			}
		}
	case reflect.Slice:
		for i := range min(want.Len(), got.Len()) {
			if d, ok := first(want.Index(i), got.Index(i), name); ok {
				return d.in(fmt.Sprintf("[%d]", i)), true
			}
		}
		return Difference{Want: want, Got: got, Length: want.Len() != got.Len()}, true
	case reflect.Map:
		for _, key := range want.MapKeys() {
			other := got.MapIndex(key)
			if !other.IsValid() {
				return Difference{Want: want.MapIndex(key)}.in(fmt.Sprintf("[%q]", key)), true
			}
			if d, ok := first(want.MapIndex(key), other, name); ok {
				return d.in(fmt.Sprintf("[%q]", key)), true
			}
		}
	}
	return Difference{Want: want, Got: got}, true
}

// in returns the difference of a value of which d is that of a part.
func (d Difference) in(part string) Difference {
	if d.Field != "" && d.Field[0] != '[' {
		part += "."
	}
	d.Field = part + d.Field
	return d
}

// Clip returns a text, or its beginning and an ellipsis where it has more bytes than n.
func Clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	return strings.ToValidUTF8(s[:n], "") + "…"
}
