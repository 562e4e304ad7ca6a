package inline

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

var plainTests = []struct{ why, in, want string }{
	{"nothing", "", ""},
	{"text without markup", "Roll Call – “Ana”", "Roll Call – “Ana”"},
	{"emphasis and code", "**Roll** _Call_ and `code`", "Roll Call and code"},
	{"emphasis of the whole text", "***Roll Call***", "Roll Call"},
	{"delimiters of both kinds", "_**Roll Call**_", "Roll Call"},
	{"emphasis in emphasis", "**Roll *Call* of Ana**", "Roll Call of Ana"},
	{"emphasis that overlaps pairs once", "*a _b* c_", "a _b c"},
	{"a run that pairs twice", "***a** b*", "a b"},
	{"emphasis within a word", "2**3**4", "234"},
	{"strikethrough", "~~Roll~~ Call ~5", "Roll Call ~5"},
	{"strikethrough that is not closed", "~~Roll Call", "~~Roll Call"},
	{"white space", " a\u00a0 b\n\tc\u200b ", "a b c"},

	{"a wildcard", "Discussion of *.example.com certificates", "Discussion of *.example.com certificates"},
	{"a wildcard first", "*.example.com", "*.example.com"},
	{"a wildcard in bold type", "**Use of *.example.com**", "Use of *.example.com"},
	{"two wildcards do not pair", "*.gov and *.example", "*.gov and *.example"},
	{"labels with a leading underscore", "Use of _dnsauth and _acme-challenge labels", "Use of _dnsauth and _acme-challenge labels"},
	{"a label first", "_acme-challenge labels", "_acme-challenge labels"},
	{"delimiters within words", "snake_case 2*3", "snake_case 2*3"},
	{"delimiters between blanks", "a * b _ c ** d", "a * b _ c ** d"},
	{"a pair within words counts for stars only", "a*b*c d_e_f", "abc d_e_f"},

	{"the beginning of emphasis alone", "**Roll Call", "Roll Call"},
	{"the end of emphasis alone", "Roll Call:**", "Roll Call:"},
	{"the end of emphasis that began before the text", "Roll Call:** Ana", "Roll Call: Ana"},
	{"the beginning of emphasis that ends behind the text", "**Roll** **Call", "Roll Call"},
	{"italics that do not end", "_Roll Call", "Roll Call"},
	{"italics that do not begin", "Roll Call_", "Roll Call"},
	{"a star that does not end", "*Roll Call", "Roll Call"},
	{"empty emphasis before the text", "** **Roll Call**", "Roll Call"},
	{"runs of both kinds that do not end", "_**Roll Call", "Roll Call"},
	{"an end of which a half is escaped", `*Roll Call*\*`, "Roll Call"},
	{"an end of which a half is escaped within the text", `Roll Call:*\* Ana`, "Roll Call: Ana"},
	{"delimiters alone between blanks", "a ** b", "a ** b"},
	{"delimiters alone", "**", ""},

	{"code is opaque", "Motion on `*.gov` and `a_*_b`", "Motion on *.gov and a_*_b"},
	{"escapes in code are none", "`a\\*b` `[x](y)` `&amp;` `<b>`", `a\*b [x](y) &amp; <b>`},
	{"code of two ticks", "``a`b`` c", "a`b c"},
	{"code around a star", "``a``+*+``b``", "a+*+b"},
	{"code before emphasis", "*a `b*` c*", "a b* c"},
	{"a tick alone", "a ` b", "a ` b"},
	{"ticks of other lengths", "a ``b` c", "a ``b` c"},

	{"links of both kinds", "[a](https://x.example \"t\") [b][1] ![c](d)", "a b c"},
	{"an address in angle brackets", "[a](<b c>) [d]()", "a d"},
	{"round brackets in an address and a title", "[a](b_(c)) ![d](e \"f)\")", "a d"},
	{"brackets that are no link", "[Ana] a [b] (c) ![d] !", "[Ana] a [b] (c) ![d] !"},
	{"a round bracket that is no target", "[a](see note 3)", "[a](see note 3)"},
	{"a label that is no number", "See [SC-70][draft]", "See [SC-70][draft]"},
	{"a label alone", "[1] [a][]", "[1] [a][]"},
	{"a link in a link's text", "[a [b](c)](d)", "a b"},
	{"emphasis in a link", "[**a** b](c)", "a b"},
	{"emphasis around a link", "**[a](b)**", "a"},
	{"an escaped bracket", `\[a](b) [c\](d)`, "[a](b) [c](d)"},

	{"autolinks", "<https://x.example/a_b_c> <ana@x.example>", "https://x.example/a_b_c ana@x.example"},
	{"tags", "a<br>b <b class=\"x\">c</b><br />d<!-- e -->", "a b c d"},
	{"angle brackets that are no tag", "Validity <one year, two years>", "Validity <one year, two years>"},
	{"a list in angle brackets", "a <a, b> c", "a <a, b> c"},
	{"less than", "a < b, c <d and 3<4>", "a < b, c <d and 3<4>"},
	{"a comment without an end", "a <!-- b", "a <!-- b"},
	{"a tag without an end", "a <b c=\"d", "a <b c=\"d"},

	{"escapes", `\_a\_ \[x\] \q \`, `_a_ [x] \q \`},
	{"entities", "a &amp; b&nbsp;c &#42;d&#x2A;", "a & b c *d*"},
	{"an entity for a semicolon", "a&semi; b", "a; b"},
	{"what is no entity", "AT&T; &unknown; &notit; &#; a & b;", "AT&T; &unknown; &notit; &#; a & b;"},
}

func TestPlain(t *testing.T) {
	for _, tt := range plainTests {
		if got := Plain(tt.in); got != tt.want {
			t.Errorf("%s: Plain(%q) = %q, want %q", tt.why, tt.in, got, tt.want)
		}
		checkPlain(t, tt.in)
	}
}

func TestEscape(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"what is no markup stays", "Roll Call (Ana) a_b ~5 AT&T #1", "Roll Call (Ana) a_b ~5 AT&T #1"},
		{"delimiters", "*.x and _y", `\*.x and \_y`},
		{"brackets of both kinds", "[a](b) <c>", `\[a\](b) \<c>`},
		{"what would be an entity", "&amp; a & b", `\&amp; a & b`},
		{"a sign that would close a heading", "C#", `C\#`},
		{"strikethrough", "~~a~~", `\~\~a\~\~`},
	} {
		if got := Escape(tt.in); got != tt.want {
			t.Errorf("%s: Escape(%q) = %q, want %q", tt.why, tt.in, got, tt.want)
		}
	}
}

// checkPlain reports words that are not folded, and words that do not come back from the Markdown written for them.
func checkPlain(t *testing.T, s string) {
	t.Helper()
	words := Plain(s)
	if strings.TrimSpace(words) != words || strings.ContainsAny(words, "\n\t\u00a0\u200b") || strings.Contains(words, "  ") {
		t.Errorf("Plain(%q) = %q has white space that is not folded", s, words)
	}
	if again := Plain(Escape(words)); again != words {
		t.Errorf("Plain(%q) = %q is escaped as %q, which says %q", s, words, Escape(words), again)
	}
	if !strings.ContainsAny(words, markup) && Plain(words) != words {
		t.Errorf("Plain(%q) = %q, which has no markup, says %q", s, words, Plain(words))
	}
	if got := Plain("`x` **" + Escape(words) + "x** y"); words != "" && got != "x "+words+"x y" {
		t.Errorf("%q, escaped in bold type, says %q", words, got)
	}
}

// addGolden adds the golden documents to the seeds of a fuzz target.
func addGolden(f *testing.F) {
	names, _ := filepath.Glob("../../testdata/*/input.md")
	if len(names) == 0 {
		f.Fatal("no golden documents")
	}
	for _, name := range names {
		src, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(src))
	}
}

func FuzzPlain(f *testing.F) {
	for _, tt := range plainTests {
		f.Add(tt.in)
	}
	for _, s := range []string{"[[[a](b)", "<a@b> <br/>", "#", "*`_[<&!]~", "a`` `b` ``"} {
		f.Add(s)
	}
	addGolden(f)
	f.Fuzz(func(t *testing.T, s string) {
		if !utf8.ValidString(s) {
			t.Skip("documents are UTF-8")
		}
		checkPlain(t, s)
	})
}

// hostile are pieces that cost a careless reader the square of how often they stand in a text.
var hostile = []string{
	"<", "< >", "<a ", "<a b=\"", "<a b='<a c=\" ' d=\" ", "<!--", "<?", "<!A", "<![CDATA[", "<a:", "<a@", "[", "![", "]", "[]", "[a](", "[a](b ", "[a](<",
	"[a](b \"", "[a](b '", "[a][1", "`", "``a`", "*", "* ", "*a ", "a* ", "*a_b", "_a*", "**a _b", "~~a ", "a**b", "&", "&a", "\\", "\\*", "a_\\_", "*[a](b)",
}

// TestPlainCost reads long texts. A reader that takes the square of their length does not come to the end of them.
func TestPlainCost(t *testing.T) {
	for _, piece := range hostile {
		for _, end := range []string{"", ">", "`", "*"} {
			if got := Plain(strings.Repeat(piece, 1<<18/len(piece)) + end); strings.Contains(got, "  ") {
				t.Errorf("%q, repeated, has white space that is not folded", piece)
			}
		}
	}
}

// raced is set where the race detector runs.
var raced bool

func TestPlainAllocations(t *testing.T) {
	if raced {
		t.Skip("the race detector makes pools forget")
	}
	for _, tt := range []struct {
		why, in string
		max     float64
	}{
		{"text without markup", "Approval of the minutes of the last call – “Ana”", 0},
		{"text emphasized as a whole", "**Approval of the minutes**", 0},
		{"text with markup", "**Approval** of the [minutes](https://x.example)\u00a0_here_", 1},
	} {
		if n := testing.AllocsPerRun(100, func() { Plain(tt.in) }); n > tt.max {
			t.Errorf("%s: %v allocations, want at most %v", tt.why, n, tt.max)
		}
	}
}

func BenchmarkPlain(b *testing.B) {
	for _, tt := range []struct{ name, in string }{
		{"text", "Approval of the minutes of the last call"},
		{"bold", "**Approval of the minutes of the last call**"},
		{"markup", "**Approval** of the [minutes](https://x.example) &amp; more\u00a0_words_"},
	} {
		b.Run(tt.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Plain(tt.in)
			}
		})
	}
}
