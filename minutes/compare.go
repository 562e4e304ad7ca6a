package minutes

import (
	"fmt"
	"reflect"

	"example.org/proceedings/internal/diff"
)

// difference returns the first difference between the Meeting that a document says and the one that was wanted, their
// Sources aside, or nil.
func difference(got, want *Meeting) *WriteError {
	if same(got, want) {
		return nil
	}
	g, w := *got, *want
	g.Source, w.Source = nil, nil
	d, ok := diff.First(w, g, func(f reflect.StructField) string {
		if f.Tag.Get("json") == "" {
			return "" // of a day or an identifier, which is one value
		}
		return f.Name
	})
	switch {
	case !ok:
		return nil
	case d.Length:
		return &WriteError{Field: d.Field, Want: fmt.Sprintf("%d of them", d.Want.Len()), Got: fmt.Sprintf("%d of them", d.Got.Len())}
	}
	return &WriteError{Field: d.Field, Want: describe(d.Want), Got: describe(d.Got)}
}

// describe returns a short description of a value.
func describe(v reflect.Value) string {
	if !v.IsValid() {
		return "none recorded"
	}
	if v.Kind() == reflect.Slice && v.Len() == 0 {
		if v.IsNil() {
			return "none recorded"
		}
		return "recorded as none"
	}
	s := quote(fmt.Sprint(v.Interface()))
	if v.Kind() == reflect.Interface && !v.IsNil() {
		s = fmt.Sprintf("%s (%T)", s, v.Interface())
	}
	return s
}

// quote returns a text in quotation marks, cut where it is long.
func quote(s string) string {
	return diff.Clip(fmt.Sprintf("%q", diff.Clip(s, 120)), 120)
}
