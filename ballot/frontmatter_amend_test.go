package ballot

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"example.org/proceedings/internal/post"

	"github.com/google/go-cmp/cmp"
)

// frontMatterOf reads front matter that stands alone.
func frontMatterOf(t testing.TB, front string) FrontMatter {
	t.Helper()
	p, err := post.FrontOf([]byte(front))
	if err != nil {
		t.Fatalf("%q: %v", front, err)
	}
	return ReadFrontMatter(p.Fields)
}

// fenced puts lines of YAML between fences. Other text is what it is.
func fenced(s string) string {
	if s == "" || strings.Contains(s, "---") || strings.HasPrefix(s, "\ufeff") {
		return s
	}
	if strings.Contains(s, "\r\n") {
		return "---\r\n" + s + "---\r\n"
	}
	return "---\n" + s + "---\n"
}

// Edits that many cases make.
func title(s string) func(*FrontMatter)   { return func(f *FrontMatter) { f.Title = s } }
func author(s string) func(*FrontMatter)  { return func(f *FrontMatter) { f.Author = s } }
func tags(s ...string) func(*FrontMatter) { return func(f *FrontMatter) { f.Tags = s } }
func extra(key string, v any) func(*FrontMatter) {
	return func(f *FrontMatter) {
		if f.Extra == nil {
			f.Extra = map[string]any{}
		}
		f.Extra[key] = v
	}
}
func without(key string) func(*FrontMatter) { return func(f *FrontMatter) { delete(f.Extra, key) } }

// frontMatterEdits are three strings long: the lines between the fences, what happens to them, and what becomes of them.
var frontMatterEdits = []struct {
	reason string
	before string
	edit   func(*FrontMatter)
	after  string
	lost   string // why taking the edit back does not restore the bytes
}{
	// Scalars.
	{"a plain value", "title: Harbour\ntype: post\n", title("Pier"), "title: Pier\ntype: post\n", ""},
	{"a value in single quotes", "title: 'Harbour: one'\n", title("It's two"), "title: 'It''s two'\n", ""},
	{"a value in double quotes", "title: \"Harbour\"\n", title(`a "b" \c`), "title: \"a \\\"b\\\" \\\\c\"\n", ""},
	{"blanks and a comment around", "title:   Harbour   # the pier\n", title("Pier"), "title:   Pier   # the pier\n", ""},
	{"plain where it must not be", "title: Harbour\n", title("Pier: one"), "title: 'Pier: one'\n", "the quotes stay"},
	{"plain where it must not be, beside double quotes", "author: \"Ana\"\ntitle: Harbour\n", title("Pier # 1"), "author: \"Ana\"\ntitle: \"Pier # 1\"\n", "the quotes stay"},
	{"a number as a title", "title: Harbour\n", title("2024"), "title: '2024'\n", "the quotes stay"},
	{"a truth value of older YAML", "title: Harbour\n", title("Yes"), "title: 'Yes'\n", "the quotes stay"},
	{"an hour", "title: Harbour\n", title("12:30"), "title: '12:30'\n", "the quotes stay"},
	{"a line break in single quotes", "title: 'Harbour'\n", title("a\nb"), "title: \"a\\nb\"\n", "the quotes stay"},
	{"characters that stand for line breaks", "title: \"a\"\n", title("b\u0085\u2028c\t\ufeff"), "title: \"b\\u0085\\u2028c\\t\\uFEFF\"\n", ""},
	{"what no plain value begins with", "title: Harbour\n", title("@ten"), "title: '@ten'\n", "the quotes stay"},
	{"an emoji stays plain", "title: Harbour\n", title("⚓ 🚢"), "title: ⚓ 🚢\n", ""},
	{"a non-breaking space at the end", "title: Harbour\u00a0\n", title("Pier"), "title: Pier\n", ""},
	{"a date", "date: 2024-01-02 03:04:05\ntitle: a\n", func(f *FrontMatter) { f.Date = "2024-02-03" }, "date: 2024-02-03\ntitle: a\n", ""},
	{"a date to text and back", "date: 2024-01-02\n", func(f *FrontMatter) { f.Date = "in May" }, "date: in May\n", ""},
	{"a value on the next line", "title:\n  Harbour\ntype: post\n", title("Pier"), "title:\n  Pier\ntype: post\n", ""},
	{"a plain value over two lines", "title: Harbour\n  and pier\ntype: post\n", title("Pier"), "title: Pier\ntype: post\n", "the line break is gone"},
	{"a quoted value over two lines", "title: 'Harbour''s\n\n  pier' # c\ntype: post\n", title("Pier"), "title: 'Pier' # c\ntype: post\n", "the line breaks are gone"},
	{"an empty value", "summary:\ntitle: a\n", func(f *FrontMatter) { f.Summary = "b"; f.Extra = nil }, "summary: b\ntitle: a\n", ""},
	{"an empty value with blanks and a comment", "summary:  # none\ntitle: 'a'\n", func(f *FrontMatter) { f.Summary = "b"; f.Extra = nil }, "summary: 'b'  # none\ntitle: 'a'\n", ""},
	{"columns count characters", "é: ñ\ntitle: t\n", extra("é", "ü"), "é: ü\ntitle: t\n", ""},
	{"a key that is quoted, with a colon set apart", "\"é\" : 1\n'title' : a\n", title("b"), "\"é\" : 1\n'title' : b\n", ""},
	{"a next-line character before", "author: \"x\u0085y\"\ntitle: a\n", title("b"), "author: \"x\u0085y\"\ntitle: b\n", ""},
	{"a value of two words of which one changes", "slug: a-b\nsummary: x y\n", func(f *FrontMatter) { f.Slug, f.Summary = "a-c", "x z" }, "slug: a-c\nsummary: x z\n", ""},
	{"indented keys", "  author: a\n  title: b\n", title("c"), "  author: a\n  title: c\n", ""},

	// Other kinds of values in Extra.
	{"a number", "weight: 7\n", extra("weight", json.Number("12.5")), "weight: 12.5\n", ""},
	{"a truth value", "draft: true\n", extra("draft", false), "draft: false\n", ""},
	{"a number becomes text", "weight: 7\n", extra("weight", "8"), "weight: '8'\n", ""},
	{"text becomes a number", "weight: \"7\"\n", extra("weight", json.Number("7")), "weight: 7\n", "the quotes are gone"},
	{"text becomes nothing", "weight: x # c\n", extra("weight", nil), "weight: # c\n", ""},
	{"text that looks like a number of another base", "code: x\n", extra("code", "010"), "code: '010'\n", "the quotes stay"},

	// Keys.
	{"a key in its alphabetical place", "author: a\ntitle: b\n", func(f *FrontMatter) { f.Slug = "s" }, "author: a\nslug: s\ntitle: b\n", ""},
	{"a key before all others", "date: a\ntitle: b\n", author("c"), "author: c\ndate: a\ntitle: b\n", ""},
	{"a key behind one key", "title: b\n", author("c"), "title: b\nauthor: c\n", ""},
	{"a key where no order is", "title: b\ndate: a\n", author("c"), "title: b\ndate: a\nauthor: c\n", ""},
	{"two keys at one place", "aliases: [/a/]\ntitle: b\n", func(f *FrontMatter) { f.Slug, f.Extra = "s", map[string]any{"draft": true} }, "aliases: [/a/]\ndraft: true\nslug: s\ntitle: b\n", ""},
	{"a key before a comment on the next", "author: a\n\n# the name\ntitle: b\n", func(f *FrontMatter) { f.Slug = "s" }, "author: a\nslug: s\n\n# the name\ntitle: b\n", ""},
	{"a key behind a list and its comment", "author: a\ntags:\n  - x\n  # - y\n\n# end\n", title("b"), "author: a\ntags:\n  - x\n  # - y\ntitle: b\n\n# end\n", ""},
	{"a key behind a block of text", "author: a\nsummary: |\n  # one\n\n  two\n", title("b"), "author: a\nsummary: |\n  # one\n\n  two\ntitle: b\n", ""},
	{"double quotes are the habit", "author: \"a\"\ntype: \"post\"\n", title("b"), "author: \"a\"\ntitle: \"b\"\ntype: \"post\"\n", ""},
	{"single quotes are the habit, dates aside", "author: 'a'\ndate: 2024-01-02\n", title("b"), "author: 'a'\ndate: 2024-01-02\ntitle: 'b'\n", ""},
	{"quotes are no habit", "author: 'a: b'\ntype: post\n", title("c"), "author: 'a: b'\ntitle: c\ntype: post\n", ""},
	{"quoted keys are the habit", "'author': a\n'type': b\n", title("c"), "'author': a\n'title': c\n'type': b\n", ""},
	{"the ends of lines of Windows", "author: a\r\ntitle: b\r\n", func(f *FrontMatter) { f.Tags, f.Slug = []string{"x"}, "s" }, "author: a\r\nslug: s\r\ntags:\r\n  - x\r\ntitle: b\r\n", ""},
	{"indented keys, one more", "  author: a\n  type: b\n", tags("c"), "  author: a\n  tags:\n    - c\n  type: b\n", ""},
	{"keys that need quotes", "title: a\n", func(f *FrontMatter) { f.Extra = map[string]any{"a: b": "c", "on": true, "7": nil} }, "title: a\n'7':\n'a: b': c\n'on': true\n", ""},
	{"a value that needs quotes", "author: a\ntitle: b\n", func(f *FrontMatter) { f.Summary = "- x" }, "author: a\nsummary: '- x'\ntitle: b\n", ""},
	{"a key that goes", "author: a\ndate: b # x\ntitle: c\n", func(f *FrontMatter) { f.Date = "" }, "author: a\ntitle: c\n", "the comment is gone"},
	{"a key that goes leaves the comment on the next", "author: a\ndate: b\n\n# the name\ntitle: c\n", func(f *FrontMatter) { f.Date = "" }, "author: a\n\n# the name\ntitle: c\n", ""},
	{"a list that goes", "author: a\ntags: # x\n- b\n- c\ntitle: d\n", tags(), "author: a\ntitle: d\n", "the comment is gone"},
	{"a block of text that goes", "author: a\nsummary: >-\n  b\n\n  c\n\ntitle: d\n", func(f *FrontMatter) { f.Summary = "" }, "author: a\n\ntitle: d\n", "blocks of text are not written"},
	{"a map that goes", "a: 1\nb:\n  c: [1,\n   2]\n  d: |\n     x\ne: 2\n", without("b"), "a: 1\ne: 2\n", "its layout is gone"},
	{"an anchor that nothing uses goes", "a: &x 1\nb: 2\n", without("a"), "b: 2\n", "the anchor is gone"},
	{"an anchor goes with its alias", "a:\n  b: &x 1\n  c: *x\nd: 2\n", without("a"), "d: 2\n", "the anchor is gone"},
	{"an alias goes", "a: &x 1\nb: *x\n", without("b"), "a: &x 1\n", "the alias is gone"},
	{"one key for another", "author: a\ntitle: b\n", func(f *FrontMatter) { f.Author, f.Slug = "", "s" }, "slug: s\ntitle: b\n", ""},

	// Block lists.
	{"a tag behind the others", "tags:\n- a\n- b\ntitle: t\n", tags("a", "b", "c"), "tags:\n- a\n- b\n- c\ntitle: t\n", ""},
	{"a tag in front", "tags:\n  - 'a'\n  - 'b'\n", tags("c", "a", "b"), "tags:\n  - 'c'\n  - 'a'\n  - 'b'\n", ""},
	{"a tag between, with comments", "tags:\n  # first\n  -   a # x\n  # second\n  -   b\n", tags("a", "c", "b"), "tags:\n  # first\n  -   a # x\n  -   c\n  # second\n  -   b\n", ""},
	{"a tag that changes", "tags:\n- a # x\n- \"b\"\n", tags("c", "d"), "tags:\n- c # x\n- \"d\"\n", ""},
	{"a tag that goes", "tags:\n- a\n- b\n- c\n", tags("a", "c"), "tags:\n- a\n- c\n", ""},
	{"a tag that moves with its comment", "tags:\n- a # x\n- b\n- c\n", tags("b", "c", "a"), "tags:\n- b\n- c\n- a # x\n", ""},
	{"a tag that needs quotes among plain ones", "tags:\n- a\n", tags("a", "b: c"), "tags:\n- a\n- 'b: c'\n", ""},
	{"a tag among quoted and plain ones", "tags:\n- a\n- \"b\"\n", tags("a", "b", "c", "[d]"), "tags:\n- a\n- \"b\"\n- c\n- \"[d]\"\n", ""},
	{"a list with lines that end as on Windows", "tags:\r\n- a\r\n", tags("b", "c"), "tags:\r\n- b\r\n- c\r\n", ""},
	{"every tag goes", "aliases:\n- /a/\ntags:\n- a\n- b\n", tags([]string{}...), "aliases:\n- /a/\ntags: []\n", ""},
	{"a list that was empty, beside another", "aliases:\n- /a/\ntags: [] # none\n", tags("b"), "aliases:\n- /a/\ntags: # none\n- b\n", ""},
	{"a block of text goes from a list", "tags:\n- |\n  a\n  b\n- c\n", tags("c"), "tags:\n- c\n", "blocks of text are not written"},
	{"a text over lines in a list", "tags:\n- a\n  b\n- \"c\n  d\"\n", tags("x", "y"), "tags:\n- x\n- \"y\"\n", "the line breaks are gone"},
	{"numbers in a list", "years:\n  - 2023\n  - \"x\"\n", extra("years", []any{json.Number("2023"), "2024", nil, true}), "years:\n  - 2023\n  - \"2024\"\n  - null\n  - true\n", ""},
	{"an element of which nothing is written", "x:\n  -\n  - b\n", extra("x", []any{"a", "b"}), "x:\n  - a\n  - b\n", "the word for null"},
	{"an alias that is not touched", "a: &x b\nc:\n  - *x\n  - d\n", extra("c", []any{"b", "e", "f"}), "a: &x b\nc:\n  - *x\n  - e\n  - f\n", ""},

	// Lists in brackets.
	{"an element more in brackets", "tags: [a, \"b\"] # x\n", tags("a", "b", "c"), "tags: [a, \"b\", c] # x\n", ""},
	{"an element between, close set", "tags: ['a','b']\n", tags("a", "c", "b"), "tags: ['a','c','b']\n", ""},
	{"an element in front, with blanks", "tags: [ a , b ]\n", tags("c", "a", "b"), "tags: [ c , a , b ]\n", ""},
	{"an element that changes in brackets", "tags: [a, 'b', c]\n", tags("a", "d", "c"), "tags: [a, 'd', c]\n", ""},
	{"an element that goes from brackets", "tags: [a, 'b', c]\n", tags("a", "c"), "tags: [a, c]\n", "the quotes are gone"},
	{"the last ones go from brackets", "tags: [a, b, c]\n", tags("a"), "tags: [a]\n", ""},
	{"an element that moves in brackets", "tags: [a, 'b', c]\n", tags("b", "c", "a"), "tags: ['b', c, a]\n", ""},
	{"an element that needs quotes in brackets only", "tags: [a]\n", tags("a", "b, c"), "tags: [a, 'b, c']\n", ""},
	{"brackets over lines", "tags: [\n  a,\n  b\n]\n", tags("a", "b", "c"), "tags: [\n  a,\n  b,\n  c\n]\n", ""},
	{"brackets over lines, with one element and a comma behind", "tags: [\n  a,\n]\n", tags("a", "b"), "tags: [\n  a,\n  b,\n]\n", ""},
	{"brackets with comments", "tags: [\n  a, # one\n  b # two\n]\n", tags("a", "c", "b", "d"), "tags: [\n  a, # one\n  c,\n  b, # two\n  d\n]\n", ""},
	{"brackets with comments and a comma behind", "tags: [\r\n  a, # one\r\n]\r\n", tags("a", "b", "c"), "tags: [\r\n  a, # one\r\n  b,\r\n  c,\r\n]\r\n", ""},
	{"every element goes from brackets", "tags: [a, b]\ntitle: t\n", tags([]string{}...), "tags: []\ntitle: t\n", ""},
	{"an empty list with no other list", "tags: []\ntitle: t\n", tags("a", "b"), "tags: [a, b]\ntitle: t\n", ""},
	{"a comment above an element stays with it", "tags: [\n  # one\n  a,\n  # two\n  b, # x\n  # three\n  c\n]\n", tags("a", "d", "c"), "tags: [\n  # one\n  a,\n  # two\n  d, # x\n  # three\n  c\n]\n", ""},
	{"an element between, with a comment above the next", "tags: [\n  a,\n  # two\n  b\n]\n", tags("a", "c", "b"), "tags: [\n  a,\n  c,\n  # two\n  b\n]\n", ""},
	{"the last element goes with its comment", "tags: [\n  a, # x\n  b # y\n]\n", tags("a"), "tags: [\n  a # x\n]\n", "the comment is gone"},
	{"a new list where lists stand in brackets", "aliases: ['/a/']\ntitle: t\n", tags("b", "c"), "aliases: ['/a/']\ntags: ['b', 'c']\ntitle: t\n", ""},
	{"a new list where lists are not indented", "aliases:\n- /a/\ntitle: t\n", tags("b"), "aliases:\n- /a/\ntags:\n- b\ntitle: t\n", ""},

	// Values that become others as a whole.
	{"text becomes a list", "tags: a # x\ntitle: t\n", func(f *FrontMatter) { f.Extra, f.Tags = nil, []string{"a", "b"} }, "tags: # x\n  - a\n  - b\ntitle: t\n", ""},
	{"a list becomes text", "tags: # x\n- a\n- b\ntitle: t\n", func(f *FrontMatter) { f.Extra, f.Tags = map[string]any{"tags": "a"}, nil }, "tags: a # x\ntitle: t\n", "the indentation of the list is gone"},
	{"a map that changes", "menu:\n    a: 1\n    b: 2 # x\ntitle: t\n", extra("menu", map[string]any{"a": json.Number("1"), "c": []any{"d"}}), "menu:\n    a: 1\n    c:\n        - d\ntitle: t\n", "the comment is gone"},
	{"a map in braces", "menu: {a: 1} # x\n", extra("menu", map[string]any{"a": []any{nil, "b, c"}}), "menu: {a: [null, 'b, c']} # x\n", ""},
	{"a list of maps, not indented", "list:\n- a: 1\n  b: 2\n- c: 3\n", extra("list", []any{map[string]any{"a": json.Number("1")}, "x\ny"}), "list:\n- a: 1\n- \"x\\ny\"\n", ""},
	{"an empty map", "a: x\n", extra("a", map[string]any{}), "a: {}\n", ""},
	{"a new map, with the ends of lines of Windows", "a: x\r\n", extra("b", map[string]any{"c": map[string]any{"d": "e\nf"}}), "a: x\r\nb:\r\n  c:\r\n    d: \"e\\nf\"\r\n", ""},

	// The fences.
	{"front matter where there was none", "", func(f *FrontMatter) { f.Title, f.Tags, f.Extra = "a: b", []string{"c"}, map[string]any{"d": nil} }, "---\ntags:\n  - c\ntitle: 'a: b'\nd:\n---\n", ""},
	{"front matter behind a byte order mark", "\ufeff", title("a"), "\ufeff---\ntitle: a\n---\n", ""},
	{"every key goes", "\ufeff---\ntitle: a\n# b\n---\n", title(""), "\ufeff", "the comment is gone"},
	{"every key goes, but one comes", "---\ntitle: a\n---", func(f *FrontMatter) { f.Title, f.Slug = "", "s" }, "---\nslug: s\n---", ""},
	{"fences with blanks, blank lines before", "\n\r\n--- \t\ntitle: a\n---  \n", author("b"), "\n\r\n--- \t\ntitle: a\nauthor: b\n---  \n", ""},
	{"no key between the fences", "---\n---\n", title("a"), "---\ntitle: a\n---\n", "the last key takes the fences"},
	{"comments between the fences", "---\r\n# a\r\n---\r\n", title("a"), "---\r\n# a\r\ntitle: a\r\n---\r\n", "the last key takes the fences"},
	{"text behind the fences stays", "---\ntitle: a\n---\n\n---\ntitle: a\n", title("b"), "---\ntitle: b\n---\n\n---\ntitle: a\n", ""},
	{"an end of the YAML", "title: a\n...\n", author("b"), "title: a\nauthor: b\n...\n", ""},
}

func TestAmendYAML(t *testing.T) {
	for _, tt := range frontMatterEdits {
		before, after := fenced(tt.before), fenced(tt.after)
		old := frontMatterOf(t, before)
		now := frontMatterOf(t, before)
		tt.edit(&now)
		got, err := now.AmendYAML([]byte(before))
		if err != nil {
			t.Errorf("%s: %v", tt.reason, err)
			continue
		}
		if diff := cmp.Diff(after, string(got)); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.reason, diff)
			continue
		}
		back, err := old.AmendYAML(got)
		switch same := err == nil && string(back) == before; {
		case !same && tt.lost == "":
			t.Errorf("%s: taken back: %v (-want +got)\n%s", tt.reason, err, cmp.Diff(before, string(back)))
		case same && tt.lost != "":
			t.Errorf("%s: taking back restores the bytes, though %q", tt.reason, tt.lost)
		}
	}
}

// TestAmendYAMLRefuses looks at what is not written, and at what the error says.
func TestAmendYAMLRefuses(t *testing.T) {
	for _, tt := range []struct {
		reason, before string
		edit           func(*FrontMatter)
		want           string
	}{
		{"an anchor", "title: &t a\nx: *t\n", title("b"), `front matter, key "title": cannot be changed, as it has an anchor`},
		{"an anchor that is used goes", "x: &t a\ny: *t\n", without("x"), `front matter, key "x": cannot be removed, as an alias uses its anchor`},
		{"an anchor inside goes that is used", "x: {a: [&t a]}\ny: *t\n", without("x"), `front matter, key "x": cannot be removed, as an alias uses its anchor`},
		{"an alias", "x: &t a\ny: *t\n", extra("y", "b"), `front matter, key "y": cannot be changed, as it has an alias`},
		{"an alias inside", "x: &t a\ny: {z: [*t]}\n", extra("y", "b"), `front matter, key "y": cannot be changed, as it has an alias`},
		{"a tag", "title: !!str 7\n", title("b"), `front matter, key "title": cannot be changed, as it has an explicit tag`},
		{"a tag that names nothing", "title: ! 7\n", title("b"), `front matter, key "title": cannot be changed, as it has an explicit tag`},
		{"a list with an anchor", "tags: &t\n- a\nx: *t\n", tags("a", "b"), `front matter, key "tags": cannot be changed, as it has an anchor`},
		{"an element with an anchor", "tags:\n- &t a\n- b\nx: *t\n", tags("c", "b"), `front matter, key "tags": element 1 cannot be changed, as it has an anchor`},
		{"an element goes whose anchor is used", "tags: [b, &t a]\nx: *t\n", tags("b"), `front matter, key "tags": element 2 cannot be removed, as an alias uses its anchor`},
		{"an element moves that is an alias", "a: &t b\nx: [*t, c, d]\n", extra("x", []any{"c", "d", "b"}), `front matter, key "x": element 1 cannot be changed, as it has an alias`},
		{"a literal block", "summary: |\n  a\n", func(f *FrontMatter) { f.Summary = "b" }, `front matter, key "summary": cannot be changed, as it is a block of text`},
		{"a folded block in a list", "tags:\n- >-\n  a\n  b\n- c\n", tags("d", "c"), `front matter, key "tags": element 1 cannot be changed, as it is a block of text`},
		{"a key with an anchor", "&k title: a\nx: *k\n", title("b"), `front matter, key "title": cannot be changed, as it has an anchor`},
		{"keys in braces", "{title: a, x: b}\n", title("b"), `front matter, key "title": cannot be changed in front matter that stands in braces`},
		{"one key less in braces", "{title: a, x: b}\n", without("x"), `front matter, key "x": cannot be changed in front matter that stands in braces`},
		{"one key more in braces", "{title: a}\n", author("b"), `front matter, key "author": cannot be changed in front matter that stands in braces`},
		{"a key behind a question mark", "? title\n: a\n", title("b"), `front matter, key "title": cannot be changed, as it does not stand on a line of its own before a colon`},
		{"two keys on what is one line elsewhere", "title: a\rtype: b\n", title("c"), `front matter, key "title": cannot be changed, as it cannot be told where it ends`},
		{"keys that are merged", "x: &t {a: b}\n<<: *t\n", without("<<"), `front matter, key "<<": cannot be changed, as it merges other keys into these`},
		{"a key twice", "title: a\n", extra("title", nil), `front matter, key "title": has a value of its own and one in Extra`},
		{"a text in Extra that has a field", "title: a\n", extra("author", "b"), `front matter, key "author": ballot: front_matter.author: "b in Extra" would be read back as "b"`},
		{"a text in Extra that is there in its field", "author: a\n", func(f *FrontMatter) { f.Author, f.Extra = "", map[string]any{"author": "a"} }, `"a in Extra" would be read back as "a"`},
		{"a control character", "title: a\n", title("b\ac"), `front matter, key "title": value cannot be written as YAML: "b\ac" has the control character U+0007`},
		{"bytes that are no text", "title: a\n", extra("x", []any{map[string]any{"\xff": nil}}), `front matter, key "x": value cannot be written as YAML: "\xff" is not valid UTF-8`},
		{"a number of Go", "title: a\n", extra("x", 7), `front matter, key "x": value cannot be written as YAML: it has type int, expected nil, bool, json.Number, string, []any or map[string]any`},
		{"a number of Go in a list", "title: a\n", extra("x", []any{7}), `front matter, key "x": value cannot be written as YAML: it has type int, expected nil, bool, json.Number, string, []any or map[string]any`},
		{"a number that is none", "title: a\n", extra("x", json.Number("08")), `front matter, key "x": value cannot be written as YAML: 08`},
		{"a list that reads as another type", "title: a\n", extra("x", []string{"b"}), `front matter, key "x": ballot: front_matter.x: "[]string [b] in Extra" would be read back as "[]interface {} [b] in Extra"`},
		{"a map that holds itself", "title: a\n", func(f *FrontMatter) { m := map[string]any{}; m["m"] = m; f.Extra = m }, `front matter, key "m": value cannot be written as YAML: it has more than 100000 values or nests more than 32 levels deep`},
		{"a key that no line can hold", "title: a\n", extra(strings.Repeat("x", 1100), nil), `value cannot be written as YAML`},
	} {
		before := fenced(tt.before)
		f := frontMatterOf(t, before)
		tt.edit(&f)
		got, err := f.AmendYAML([]byte(before))
		var typed *FrontMatterError
		switch {
		case got != nil || err == nil:
			t.Errorf("%s: %q, %v; want an error and no text", tt.reason, got, err)
		case !errors.As(err, &typed) || typed.Key == "":
			t.Errorf("%s: %#v, want a *FrontMatterError with a key", tt.reason, err)
		case !strings.Contains(err.Error(), tt.want):
			t.Errorf("%s: %v\nwant %s", tt.reason, err, tt.want)
		}
	}
	var unread *Error
	if _, err := (FrontMatter{}).AmendYAML([]byte("---\ntitle: a\ntitle: b\n---\n")); !errors.As(err, &unread) || unread.Line != 3 {
		t.Errorf("front matter that cannot be read: %v, want an *Error of line 3", err)
	}
	var different *FieldError
	f := FrontMatter{Extra: map[string]any{"author": "b"}}
	if _, err := f.AmendYAML(nil); !errors.As(err, &different) || different.Field != "front_matter.author" {
		t.Errorf("a text that is read back as a field: %v, want a *FieldError", err)
	}
}

// TestAmendYAMLUnchanged asserts that what says the same comes back as it is, whatever its form.
func TestAmendYAMLUnchanged(t *testing.T) {
	for _, front := range []string{
		"", "\ufeff", "\n", "---\n---", "\ufeff\n---\n# a\n\n---\n", "---\n{title: a}\n---\n", "---\n? title\n: &a |\n  b\nx: [*a, !!str 7]\n---\n",
		"---\r\ntitle:   'a'\r\n\r\n---\r\n", "---\n~\n---\n", "text\n",
	} {
		f := frontMatterOf(t, front)
		if got, err := f.AmendYAML([]byte(front)); err != nil || string(got) != front {
			t.Errorf("%q came back as %q, %v", front, got, err)
		}
		f.Extra = map[string]any{}
		for k, v := range frontMatterOf(t, front).Extra {
			f.Extra[k] = v
		}
		if got, err := f.AmendYAML([]byte(front)); err != nil || string(got) != front {
			t.Errorf("%q with an Extra of its own came back as %q, %v", front, got, err)
		}
	}
}

func TestAppendYAMLRefuses(t *testing.T) {
	for _, tt := range []struct {
		why, key string
		f        FrontMatter
	}{
		{"a text that is not UTF-8", "title", FrontMatter{Author: "Ana", Title: "\xff"}},
		{"a text that YAML loses", "title", FrontMatter{Title: "\n"}},
		{"a type that YAML has not", "draft", FrontMatter{Extra: map[string]any{"draft": 1}}},
		{"a key that has a field", "title", FrontMatter{Title: "a", Extra: map[string]any{"title": "b"}}},
	} {
		out, err := tt.f.AppendYAML(nil)
		var refused *FrontMatterError
		if !errors.As(err, &refused) || refused.Key != tt.key || out != nil {
			t.Errorf("%s: %q and %v, want an error of the key %q", tt.why, out, err, tt.key)
		}
	}
}
