package diff

import (
	"flag"
	"reflect"
	"testing"
)

// The package has no golden files. It registers the flag because "go test ./... -update" hands it to the tests of every
// package, and one that does not know it fails.
var _ = flag.Bool("update", false, "write golden files anew; this package has none")

type leaf struct{ Name string }

type tree struct {
	Leaves []leaf
	Words  map[string]string
}

func TestFirst(t *testing.T) {
	tests := []struct {
		reason    string
		want, got tree
		field     string
		length    bool
	}{
		{"a field of an element", tree{Leaves: []leaf{{"a"}, {"b"}}}, tree{Leaves: []leaf{{"a"}, {"c"}}}, "Leaves[1].Name", false},
		{"an element more", tree{Leaves: []leaf{{"a"}}}, tree{Leaves: []leaf{{"a"}, {"c"}}}, "Leaves", true},
		{"none and not recorded", tree{Leaves: []leaf{}}, tree{}, "Leaves", false},
		{"a value of a map", tree{Words: map[string]string{"x": "1"}}, tree{Words: map[string]string{"x": "2"}}, `Words["x"]`, false},
		{"a key that is missing", tree{Words: map[string]string{"x": "1"}}, tree{}, `Words["x"]`, false},
		{"a key too many", tree{}, tree{Words: map[string]string{"x": "1"}}, "Words", false},
	}
	name := func(f reflect.StructField) string { return f.Name }
	for _, tt := range tests {
		d, ok := First(tt.want, tt.got, name)
		if !ok || d.Field != tt.field || d.Length != tt.length {
			t.Errorf("%s: %t, %q, length %t; want %q, length %t", tt.reason, ok, d.Field, d.Length, tt.field, tt.length)
		}
		if d, ok := First(tt.want, tt.want, name); ok {
			t.Errorf("%s: equal values differ at %q", tt.reason, d.Field)
		}
	}
	if d, ok := First(leaf{"a"}, leaf{"b"}, func(reflect.StructField) string { return "" }); !ok || d.Field != "" {
		t.Errorf("a value without names of fields: %t, %q", ok, d.Field)
	}
}

func TestClip(t *testing.T) {
	for _, tt := range []struct{ in, want string }{{"", ""}, {"abcd", "abcd"}, {"abcde", "abcd…"}, {"abcéd", "abc…"}} {
		if got := Clip(tt.in, 4); got != tt.want {
			t.Errorf("Clip(%q, 4) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
