package post

import (
	"strings"
	"testing"
)

// TestExtents finds the values of keys named k, which are what stands between two lines that say so.
func TestExtents(t *testing.T) {
	for _, tt := range []struct{ reason, front, want string }{
		{"a plain value with a comment", "k: a  b # c", "a  b"},
		{"a plain value that ends with a blank of another kind", "k: a\u00a0", "a\u00a0"},
		{"a plain value over lines", "k: a\n  b\n\n  c\nl: 1", "a\n  b\n\n  c"},
		{"double quotes with escapes", `k: "a \" \\" # "`, `"a \" \\"`},
		{"single quotes", "k: 'it''s # a' # '", "'it''s # a'"},
		{"a literal block", "k: |+ # c\n  a\n # b\n\n\nl: 1", "|+ # c\n  a\n # b"},
		{"a folded block in a list below another", "k:\n- - a\n  - >\n      b\n      c\n# d", "- - a\n  - >\n      b\n      c"},
		{"brackets with a comment that holds one", "k: [a, {b: [c]}, # ]\n  d ,\n  ] # e", "[a, {b: [c]}, # ]\n  d ,\n  ]"},
		{"brackets with nothing", "k: [ # ]\n ]", "[ # ]\n ]"},
		{"a pair in brackets, and a key alone", "k: {a: [b: c], d}", "{a: [b: c], d}"},
		{"properties", "k: &x !!str\n  'a'\nl: 1", "&x !!str\n  'a'"},
		{"properties of nothing", "k: !!str &x\nl: 1", "!!str &x"},
		{"an alias", "j: &x 1\nk: *x # c", "*x"},
		{"nothing", "k:  # c", ""},
		{"a block map", "k:\n  a: 1\n  b:\n    c: [d] # e\n\n  # f\nl: 1", "a: 1\n  b:\n    c: [d]"},
		{"a list not indented whose last element is empty", "k:\n- a\n-\n# c", "- a\n-"},
	} {
		p, err := FrontOf([]byte("---\n" + tt.front + "\n---\n"))
		if err != nil {
			t.Errorf("%s: %v", tt.reason, err)
			continue
		}
		a := newAmender(p)
		for _, f := range p.Fields {
			if f.Key != "k" {
				continue
			}
			start := a.start(f.node)
			end, ok := a.end(f.node, 0)
			if !ok || string(a.text[start:end]) != tt.want {
				t.Errorf("%s: %t %q, want %q", tt.reason, ok, a.text[start:max(start, end)], tt.want)
			}
		}
	}
}

// TestQuotes writes strings where they may stand, in the style that comes first and otherwise in the next that can hold them.
func TestQuotes(t *testing.T) {
	for _, tt := range []struct{ text, block, flow, key string }{
		{"a", "a", "a", "a"},
		{"a, b", "a, b", "'a, b'", "a, b"},
		{"a: b", "'a: b'", "'a: b'", "'a: b'"},
		{"a:b", "a:b", "a:b", "a:b"},
		{"it's", "it's", "it's", "it's"},
		{"a #b", "'a #b'", "'a #b'", "'a #b'"},
		{"a#b", "a#b", "a#b", "a#b"},
		{"", "''", "''", "''"},
		{"~", "'~'", "'~'", "'~'"},
		{"2024-05-06", "2024-05-06", "2024-05-06", "2024-05-06"},
		{"1:30", "'1:30'", "'1:30'", "'1:30'"},
		{"NO", "'NO'", "'NO'", "'NO'"},
		{"<<", "'<<'", "'<<'", "'<<'"},
		{"a\nb", `"a\nb"`, `"a\nb"`, `"a\nb"`},
		{"-- a", "-- a", "-- a", "-- a"},
		{strings.Repeat("é", 200), strings.Repeat("é", 200), strings.Repeat("é", 200), strings.Repeat("é", 200)},
	} {
		for at, want := range map[place]string{inBlock: tt.block, inFlow: tt.flow, asKey: tt.key} {
			if got, err := scalarText(tt.text, at, 0); err != nil || got != want {
				t.Errorf("%q behind %q: %s, %v; want %s", tt.text, at.before, got, err, want)
			}
		}
	}
}
