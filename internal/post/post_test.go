package post

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"example.org/proceedings/internal/limit"

	"github.com/google/go-cmp/cmp"
)

func TestParseErrors(t *testing.T) {
	tests := []struct {
		why, src string
		want     string // the message up to what the YAML library says in its own words
	}{
		{"an empty file is no document", "", "a.md:1:1: document is empty, expected front matter or text"},
		{"white space alone is no document", "\xef\xbb\xbf \r\n", "a.md:1:1: document is empty"},
		{"a PDF by mistake", "%PDF-1.7\n%\xe2\xe3", "a.md:1:1: this is a PDF file, expected a Markdown document"},
		{"text of another encoding", "\xff\xfeT\x00", "a.md:1:1: this is UTF-16 text, expected UTF-8"},
		{"a byte of Latin-1", "---\ntitle: a\n---\nIñigo and I\xf1igo\n", "a.md:4:13: byte 0xf1 is not valid UTF-8"},
		{"a NUL byte", "text\nmore\x00", "a.md:2:5: NUL byte, expected UTF-8 text"},
		{"front matter without an end", "---\ntitle: a\n\ntext\n", `a.md:1:1: front matter is not closed, expected a second line "---"`},
		{"a key twice, with the place of both", "---\ntitle: a\ndate: b\ntitle: c\n---\n", `a.md:4:1: key "title" is there twice, first on line 2`},
		{"a key twice in a map below", "---\nmap:\n  a: 1\n  a: 2\n---\n", `a.md:4:3: key "a" is there twice, first on line 3`},
		{"a tab that indents", "---\ntags:\n\t- a\n---\n", "a.md:3:1: tab in the indentation of front matter, expected spaces"},
		{"a value that looks like a map", "---\ntitle: a: b\n---\n", "a.md:2:1: front matter is not valid YAML"},
		{"an open quotation mark", "---\ntitle: \"a\n---\n", "a.md:"},
		{"a list instead of keys", "---\n- a\n---\n", "a.md:2:1: front matter is not a mapping"},
		{"a sentence instead of keys", "---\nhello\n---\n", "a.md:2:1: front matter is not a mapping"},
		{"a list as a key", "---\n? [a]\n: b\n---\n", "a.md:2:3: key of the front matter is not a word"},
		{"a control character", "---\ntitle: a\x01b\n---\n", "a.md:2:9: control character U+0001"},
		{"front matter in another language", "+++\ntitle = 1\n+++\n", `a.md:1:1: front matter in TOML, expected YAML`},
		{"CRLF shifts nothing", "---\r\ntitle: a\r\ntitle: b\r\n---\r\n", `a.md:3:1: key "title"`},
		{"a next-line character counts as a line in YAML only", "---\na: \"x\u0085y\"\nb: 1\nb: 2\n---\n", `a.md:4:1: key "b"`},
		{"columns count bytes", "---\nmap: {é: 1, é: 2}\n---\n", `a.md:2:14: key "é"`},
	}
	for _, tt := range tests {
		_, err := Parse("a.md", []byte(tt.src), limit.Limits{})
		if err == nil {
			t.Errorf("%s: Parse(%q) succeeded, want an error", tt.why, tt.src)
			continue
		}
		if !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: Parse(%q) = %v, want %s…", tt.why, tt.src, err, tt.want)
		}
		var e *Error
		if !errors.As(err, &e) || e.Offset < 0 || e.Offset > len(tt.src) {
			t.Errorf("%s: Parse(%q) = %#v, want an *Error inside the file", tt.why, tt.src, err)
		}
	}
}

func TestParseManyErrors(t *testing.T) {
	_, err := Parse("a.md", []byte("---\na: 1\na: 2\nb: 1\nb: 2\n---\n"), limit.Limits{})
	var list ErrorList
	if !errors.As(err, &list) || len(list) != 2 {
		t.Fatalf("Parse with two keys twice = %v, want a list of two errors", err)
	}
	if want := "a.md:3:1: key \"a\" is there twice, first on line 2\na.md:5:1: key \"b\" is there twice, first on line 4"; err.Error() != want {
		t.Errorf("error prints as %q, want %q", err, want)
	}
}

// kindsOf describes blocks as a reader of the test sees them.
func kindsOf(p *Post) []string {
	names := map[Kind]string{Paragraph: "p", Heading: "h", ListItem: "item", Code: "code", HTML: "html", Rule: "rule", Quote: "quote", Loose: "loose"}
	var out []string
	for _, b := range p.Blocks {
		s := names[b.Kind]
		switch b.Kind {
		case Heading:
			s += string(rune('0' + b.Level))
		case ListItem:
			s += string(b.Content.Of(p.Source))
		}
		out = append(out, strings.Repeat(" ", b.Depth)+s+" "+strings.TrimSpace(string(b.Content.Of(p.Source))))
	}
	return out
}

func TestBlocks(t *testing.T) {
	tests := []struct {
		why, src string
		want     []string
	}{
		{"headings of both styles", "# A #\n\nB\n===\ntext\n", []string{"h1 A", "h1 B", "p text"}},
		{"a heading without words", "##\ntext\n", []string{"h2 ", "p text"}},
		{"items with what stands in them", "1. a\n   b\n\n   c\n2) d\n", []string{" item1. 1.", " p a\n   b", " p c", " item2) 2)", " p d"}},
		{"markers on one line", "- - a\n  - b\n", []string{" item- -", "  item- -", "  p a", "  item- -", "  p b"}},
		{"an empty heading behind a tab", "*\n\t#\n*\n\t*\n* a\n", []string{" item* *", " h1 ", " item* *", "  item* *", " item* *", " p a"}},
		{"short code behind a marker and a tab", "*\t  a\n# b\t#\nc\n", []string{" item* *", " code a", "h1 b", "p c"}},
		{"tabs behind markers", "*\ta\n\t*\tb\n", []string{" item* *", " p a", "  item* *", "  p b"}},
		{"definitions belong to no block", "a\n\n[1]: http://x\n\nb\n\n[2]: http://y", []string{"p a", "loose [1]: http://x", "p b", "loose [2]: http://y"}},
		{"fences", "```\n# a\n```\nb\n", []string{"code ```\n# a\n```", "p b"}},
		{"quotes are one block", "> a\n> - b\n\nc\n", []string{"quote > a\n> - b", "p c"}},
		{"rules and HTML", "a\n\n---\n\n<div>\nx\n</div>\n\nb", []string{"p a", "rule ---", "html <div>\nx\n</div>", "p b"}},
	}
	for _, tt := range tests {
		p, err := Parse("a.md", []byte(tt.src), limit.Limits{})
		if err != nil {
			t.Errorf("%s: %v", tt.why, err)
			continue
		}
		if diff := cmp.Diff(tt.want, kindsOf(p)); diff != "" {
			t.Errorf("%s: blocks of %q (-want +got):\n%s", tt.why, tt.src, diff)
		}
		checkPartition(t, p)
	}
}

// checkPartition tells where the spans of a post do not join to the document.
func checkPartition(t *testing.T, p *Post) {
	t.Helper()
	if p.Front.End != p.Body.Start || p.Body.End != len(p.Source) {
		t.Errorf("%s: front matter %v and body %v do not join", p.Name, p.Front, p.Body)
	}
	at := p.Body.Start
	for _, b := range p.Blocks {
		if b.Span.Start != at || b.Span.End < at {
			t.Errorf("%s: block %+v does not start at %d", p.Name, b, at)
		}
		if b.Content.Start < b.Span.Start || b.Content.End > b.Span.End || b.Content.End < b.Content.Start {
			t.Errorf("%s: content of block %+v is outside of its span", p.Name, b)
		}
		at = b.Span.End
	}
	if at != len(p.Source) {
		t.Errorf("%s: blocks end at %d of %d", p.Name, at, len(p.Source))
	}
	at = p.Front.Start
	for _, f := range p.Fields {
		if f.Span.Start < at || f.Span.End < f.Span.Start || f.Span.End > p.Front.End {
			t.Errorf("%s: field %q has the span %v after %d", p.Name, f.Key, f.Span, at)
		}
		at = f.Span.End
	}
}

func TestParseForms(t *testing.T) {
	tests := []struct{ why, src, front, body string }{
		{"no front matter", "text\n", "", "text\n"},
		{"a byte order mark", "\xef\xbb\xbf---\ntitle: a\n---\ntext", "---\ntitle: a\n---\n", "text"},
		{"CRLF", "---\r\ntitle: a\r\n---\r\ntext\r\n", "---\r\ntitle: a\r\n---\r\n", "text\r\n"},
		{"an empty body", "---\ntitle: a\n---", "---\ntitle: a\n---", ""},
		{"nothing but comments", "---\n# a\n---\nb", "---\n# a\n---\n", "b"},
		{"blank lines before", "\n \n---\ntitle: a\n---\nb", "\n \n---\ntitle: a\n---\n", "b"},
		{"a rule later on is no front matter", "a\n\n---\n\nb\n", "", "a\n\n---\n\nb\n"},
	}
	for _, tt := range tests {
		p, err := Parse("a.md", []byte(tt.src), limit.Limits{})
		if err != nil {
			t.Errorf("%s: %v", tt.why, err)
			continue
		}
		if got := string(p.Front.Of(p.Source)); got != tt.front {
			t.Errorf("%s: front matter is %q, want %q", tt.why, got, tt.front)
		}
		if got := string(p.Body.Of(p.Source)); got != tt.body {
			t.Errorf("%s: body is %q, want %q", tt.why, got, tt.body)
		}
		checkPartition(t, p)
	}
}

func TestFields(t *testing.T) {
	src := "---\ntitle: \"A: b\" # note\ndate: 2019-06-30 16:06:41\nn: 010\nm: 8\nf: .inf\nno: ~\nyes: true\ntags:\n- a\n- 2020\nmap: {x: [1, y]}\n---\n"
	p, err := Parse("a.md", []byte(src), limit.Limits{})
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]any{}
	for _, f := range p.Fields {
		got[f.Key] = f.Any()
	}
	want := map[string]any{
		"title": "A: b", "date": "2019-06-30 16:06:41", "n": "010", "m": json.Number("8"), "f": ".inf", "no": nil, "yes": true,
		"tags": []any{"a", json.Number("2020")}, "map": map[string]any{"x": []any{json.Number("1"), "y"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("values (-want +got):\n%s", diff)
	}
	if texts, ok := p.Fields[7].Texts(); !ok || !cmp.Equal(texts, []string{"a", "2020"}) {
		t.Errorf("Texts of tags = %q, %v", texts, ok)
	}
	if _, ok := p.Fields[5].Text(); ok {
		t.Errorf("Text of a null is reported as text")
	}
	if got := string(p.Fields[7].Span.Of(p.Source)); got != "tags:\n- a\n- 2020\n" {
		t.Errorf("span of tags is %q", got)
	}
}

func TestAppendFrontReadsBack(t *testing.T) {
	values := []any{
		"text", "", "2019-06-30 16:06:41", "2020-01-01", "true", "8", "010", "~", "null", "a: b", "# a", " a ", "é\u0085b",
		"line\nline", "- a", "'\"", nil, true, json.Number("8"), json.Number("1.5"), []string{}, []string{"a", "8"},
		[]any{nil, "x"}, map[string]any{}, map[string]any{"b": "1", "a": []any{}}, "=", "<<", "0x1F", "1_000", "12:30:45",
	}
	for _, v := range values {
		front, err := AppendFront(nil, []Pair{{"key", v}})
		if err != nil {
			t.Errorf("AppendFront(%#v): %v", v, err)
			continue
		}
		p, err := Parse("a.md", append(front, "text"...), limit.Limits{})
		if err != nil {
			t.Errorf("%#v is written as %q, which does not read: %v", v, front, err)
			continue
		}
		got := p.Fields[0].Any()
		if list, ok := v.([]string); ok {
			texts, _ := p.Fields[0].Texts()
			if !cmp.Equal(texts, list) {
				t.Errorf("%#v is written as %q, which reads as %#v", v, front, texts)
			}
		} else if !cmp.Equal(got, v) {
			t.Errorf("%#v is written as %q, which reads as %#v", v, front, got)
		}
	}
	if _, err := AppendFront(nil, []Pair{{"key", struct{}{}}}); !errors.Is(err, ErrValue) {
		t.Errorf("AppendFront of a struct = %v, want ErrValue", err)
	}
}

func FuzzParse(f *testing.F) {
	seeds, _ := filepath.Glob("../../testdata/*/input.md")
	for _, name := range seeds {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	for _, s := range []string{"---\na: 1\n---\n# b\n", "- - a\n\t- b", "1. a\n\n   b\n[1]: x", "\xef\xbb\xbf---\r\n---\r\n", "> a\n\n```\nb", "a\n---\n***\n<p>"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		p, err := Parse("a.md", src, limit.Limits{})
		if err != nil {
			var e *Error
			if !errors.As(err, &e) || e.Offset > len(src) || e.Line < 1 || e.Column < 1 {
				t.Errorf("error without a place in the file: %#v", err)
			}
			return
		}
		checkPartition(t, p)
	})
}

// corpus yields the real posts beside the repository, or skips the test where there are none.
func corpus(t testing.TB) map[string][]byte {
	root := "../../../shared/corpus/posts"
	docs := map[string][]byte{}
	filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err == nil && strings.HasSuffix(name, ".md") {
			docs[name], err = os.ReadFile(name)
		}
		return err
	})
	if len(docs) == 0 {
		t.Skipf("no real posts at %s", root)
	}
	return docs
}

func TestCorpusPartition(t *testing.T) {
	for name, src := range corpus(t) {
		p, err := Parse(name, src, limit.Limits{})
		if err != nil {
			t.Error(err)
			continue
		}
		checkPartition(t, p)
		for _, b := range p.Blocks {
			if b.Kind == Loose && b.Content.Of(src)[0] != '[' {
				t.Errorf("%s: loose lines are no link definition: %q", name, b.Content.Of(src))
			}
		}
	}
}
