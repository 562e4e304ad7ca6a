package ballot

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"example.org/proceedings/internal/diff"
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
	if err := differValues(w, g); err != nil {
		return err
	}
	return nil
}

// differValues compares two values of the same type. Like the JSON vocabulary, it tells a nil slice from an empty one.
func differValues(want, got any) *FieldError {
	d, ok := diff.First(want, got, func(f reflect.StructField) string {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		return name // "" in a value that is one text
	})
	switch {
	case !ok:
		return nil
	case d.Length:
		return &FieldError{Field: d.Field, Want: strconv.Itoa(d.Want.Len()) + " of them", Got: strconv.Itoa(d.Got.Len()) + " of them"}
	}
	return &FieldError{Field: d.Field, Want: brief(d.Want), Got: brief(d.Got)}
}

// brief returns a short description of a value.
func brief(v reflect.Value) string {
	switch {
	case !v.IsValid():
		return "not recorded"
	case v.Kind() == reflect.Pointer && !v.IsNil():
		v = v.Elem()
	case v.IsZero():
		return "not recorded"
	case v.Kind() == reflect.Slice && v.Len() == 0:
		return "recorded as none"
	}
	return diff.Clip(fmt.Sprint(v.Interface()), 100)
}
