package render

import (
	"fmt"
	"strings"
	"testing"

	"example.org/proceedings/internal/limit"

	"github.com/google/go-cmp/cmp"
)

// convert renders texts that stand below headings of level 2 on one page, each
// followed by a line of ==, and then the page's footnotes.
func convert(t *testing.T, markdown ...string) string {
	t.Helper()
	texts := newTexts(1, limit.Limits{})
	for _, text := range markdown {
		texts.define(text)
	}
	var parts []string
	for _, text := range markdown {
		out, err := texts.html(text, 2)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, string(out))
	}
	notes, err := texts.notesHTML()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(strings.Join(append(parts, string(notes)), "\n==\n"))
}

// table returns a table of one heading.
func table(number int, attributes, heading string) string {
	return fmt.Sprintf("<div role=\"region\" tabindex=\"0\" aria-label=\"Table %d\">\n<table%s>\n<thead>\n<tr>\n<th scope=\"col\">%s</th>\n</tr>\n</thead>\n</table>\n</div>\n", number, attributes, heading)
}

func TestDialect(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"table, its alignment not as style", "| a | b | c |\n|---|:-:|--:|\n| 1 | 2 | 3 |", "<div role=\"region\" tabindex=\"0\" aria-label=\"Table 1\">\n<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th class=\"center\" scope=\"col\">b</th>\n<th class=\"right\" scope=\"col\">c</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class=\"center\">2</td>\n<td class=\"right\">3</td>\n</tr>\n</tbody>\n</table>\n</div>\n=="},
		{"strikethrough", "~~gone~~", "<p><del>gone</del></p>\n=="},
		{"bare address", "at https://a.example/x?y=1&z=2.", "<p>at <a href=\"https://a.example/x?y=1&amp;z=2\">https://a.example/x?y=1&amp;z=2</a>.</p>\n=="},
		{"bare www address", "www.a.example", "<p><a href=\"http://www.a.example\">www.a.example</a></p>\n=="},
		{"mail address", "<ana@a.example>", "<p><a href=\"mailto:ana@a.example\">ana@a.example</a></p>\n=="},
		{"definition list", "Buoy\n: floats", "<dl>\n<dt>Buoy</dt>\n<dd>floats</dd>\n</dl>\n=="},
		{"tables are numbered", "| a |\n|---|\n\n| b |\n|---|\n{#x}", table(1, "", "a") + table(2, " id=\"x\"", "b") + "=="},
		{"task list, its boxes named", "- [x] done\n- [ ] not", "<ul>\n<li><input checked=\"\" disabled=\"\" type=\"checkbox\" aria-label=\"Done\" /> done</li>\n<li><input disabled=\"\" type=\"checkbox\" aria-label=\"Done\" /> not</li>\n</ul>\n=="},
		{"code, which scrolls by keyboard", "```go\n<a> &amp; *b*\n```\n\n    c\n\n~~~\n~~~", "<pre tabindex=\"0\"><code class=\"language-go\">&lt;a&gt; &amp;amp; *b*\n</code></pre>\n<pre tabindex=\"0\"><code>c\n</code></pre>\n<pre tabindex=\"0\"><code></code></pre>\n=="},
		{"void elements are closed", "a\\\nb\n\n***", "<p>a<br />\nb</p>\n<hr />\n=="},
		{"quotes stay as written", "\"a\" -- 'b'...", "<p>&quot;a&quot; -- 'b'...</p>\n=="},
		{"block attribute of a table", "| a |\n|---|\n| 1 |\n{.table .wide}", "<div role=\"region\" tabindex=\"0\" aria-label=\"Table 1\">\n<table class=\"table wide\">\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n</tr>\n</tbody>\n</table>\n</div>\n=="},
		{"block attribute of a paragraph", "a\n{.quiet #one}\n\nb", "<p id=\"one\" class=\"quiet\">a</p>\n<p>b</p>\n=="},
		{"block attribute of a list", "- a\n- b\n{.quiet}", "<ul class=\"quiet\">\n<li>a</li>\n<li>b</li>\n</ul>\n=="},
		{"block attribute of a heading", "## A\n{.quiet}\nb", "<h3 id=\"a\" class=\"quiet\">A</h3>\n<p>b</p>\n=="},
		{"attributes in a heading's line", "## A {.quiet #one}", "<h3 id=\"one\" class=\"quiet\">A</h3>\n=="},
		{"after a blank line they belong to nothing", "a\n\n{.wp-block-heading}\n\nb", "<p>a</p>\n<p>b</p>\n=="},
		{"at the start of a text too", "{.wp-block-heading}\n\nb", "<p>b</p>\n=="},
		{"no attributes are text", "{}\n\n{name}\n\n{.a} b", "<p>{}</p>\n<p>{name}</p>\n<p>{.a} b</p>\n=="},
		{"of attributes only id and class remain", "a\n{.x onclick=\"alert(1)\" style=\"color:red\" data-x=\"1\" title=\"t\" hidden=true}", "<p class=\"x\">a</p>\n=="},
		{"an id that is no plain word is left out", "a\n{id=\"page:content\" class=\"a\\\"b c\"}", "<p class=\"c\">a</p>\n=="},
		{"an id that is taken gets a number", "a\n{#x}\n\nb\n{#x}", "<p id=\"x\">a</p>\n<p id=\"x-1\">b</p>\n=="},
		{"HTML is text", "<div>\n*a*\n</div>\n\nb <b>c</b>", "<p>&lt;div&gt;\n*a*\n&lt;/div&gt;</p>\n<p>b &lt;b&gt;c&lt;/b&gt;</p>\n=="},
		{"HTML comments are not for readers", "<!-- a -->\n\nb<!-- c -->\n\n<!-- d --> e", "<p>b</p>\n<p>&lt;!-- d --&gt; e</p>\n=="},
		{"a link that leads where none may is its words", "[a *b*](javascript:x) c", "<p>a <em>b</em> c</p>\n=="},
		{"a link without words shows its address", "[](/x)", "<p><a href=\"/x\">/x</a></p>\n=="},
		{"an image from where none may is its words", "![a *b*](data:image/png;base64,AA)", "<p>a b</p>\n=="},
		{"an image", "![a *b* \"c\"](/x.png \"t\")", "<p><img src=\"/x.png\" alt=\"a b &quot;c&quot;\" title=\"t\" /></p>\n=="},
		{"no link in a link", "[a <https://b.example> c](/x)", "<p><a href=\"/x\">a https://b.example c</a></p>\n=="},
		{"blank text is nothing", " \n\n", "=="},
	} {
		want := strings.TrimSpace(tt.want)
		if diff := cmp.Diff(want, strings.TrimSpace(convert(t, tt.in))); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", tt.why, diff)
		}
	}
}

func TestHeadingsInTexts(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"below the item, whatever the level as written", "# A\n## B\n# C", "3a 4b 3c"},
		{"no level is skipped", "### A\n###### B\n#### C\n## D", "3a 4b 4c 3d"},
		{"six is the last", "# A\n## B\n### C\n#### D\n##### E\n###### F", "3a 4b 5c 6d 6e 6f"},
		{"set by underlines, several lines: the last", "A\nB\n===\n\nC\n---", "3b 4c"},
		{"empty headings are left out", "#\n\n## ##\n\n# ![](x.png)\n\n## A", "3a"},
		{"in a footnote, which stands at the end of the page", "# A\n\n## B\n\n[^a]: # C", "3a 4b 2c"},
		{"in a quotation", "> # A\n\n# B", "3a 3b"},
	} {
		var got []string
		out := convert(t, tt.in)
		for _, part := range strings.Split(out, "<h")[1:] {
			id, _, _ := strings.Cut(part[len(`3 id="`):], `"`)
			if part[0] != 'r' {
				got = append(got, part[:1]+id)
			}
		}
		if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
			t.Errorf("%s: (-want +got)\n%s\n%s", tt.why, diff, out)
		}
	}
}

// The ids are those of Hugo 0.145 and later with autoIDType "github".
func TestHeadingIDs(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"number and full stop", "1. Roll Call", "1-roll-call"},
		{"punctuation is left out, each space becomes a -", "Review & approval – agenda", "review--approval--agenda"},
		{"letters and digits of any script", "Überblick 会议 ٣", "überblick-会议-٣"},
		{"_ and - are kept", "a_b-c", "a_b-c"},
		{"markup is no part", "**Ballot** `SC-20` [passed](/x)", "ballot-sc-20-passed"},
		{"escapes and entities are characters", "A \\_ B &amp; &Eacute;", "a-_-b--é"},
		{"an address", "https://a.example/b", "httpsaexampleb"},
		{"nothing is left", "!?", "heading"},
	} {
		out := convert(t, "# "+tt.in)
		if want := `<h3 id="` + tt.want + `">`; !strings.HasPrefix(out, want) {
			t.Errorf("%s: got %s, want %s", tt.why, out, want)
		}
	}
	var x ids
	for _, tt := range []struct{ text, want string }{
		{"A", "a"}, {"A", "a-1"}, {"a!", "a-2"}, {"A 1", "a-1-1"}, {"a-2", "a-2-1"}, {"A", "a-3"}, {"", "heading"}, {"?", "heading-1"},
	} {
		if got := x.of(tt.text); got != tt.want {
			t.Errorf("%q has the id %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestLinksOverTexts(t *testing.T) {
	got := convert(t, "See [one][1] and [TWO].", "[1]: https://a.example/1 'first'\n[two]: /2", "[one][1]\n\n[1]: https://b.example/")
	const want = `<p>See <a href="https://a.example/1" title="first">one</a> and <a href="/2">TWO</a>.</p>
==

==
<p><a href="https://a.example/1" title="first">one</a></p>
==`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("the first definition of the page holds for all of its texts (-want +got)\n", diff)
	}
	if got := convert(t, "```\n[1]: /x\n```", "[a][1]"); strings.Contains(got, "href") {
		t.Errorf("a definition in code defined a link: %s", got)
	}
	if got := convert(t, "```\nopen", "*b*"); !strings.Contains(got, "<em>b</em>") {
		t.Errorf("an unclosed fence reaches into the next text: %s", got)
	}
}

func TestFootnotes(t *testing.T) {
	got := convert(t,
		"A[^b] B[^a].\n\n[^a]: Note *a*.\n\n    More.",
		"C[^b] D[^none].\n\n[^a]: Second a.",
		"[^b]: - list\n[^unused]: Unused.",
	)
	const want = `<p>A<sup id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup> B<sup id="fnref:2"><a href="#fn:2" role="doc-noteref">2</a></sup>.</p>
==
<p>C<sup id="fnref1:1"><a href="#fn:1" role="doc-noteref">1</a></sup> D[^none].</p>
==

==
<li id="fn:1">
<ul>
<li>list</li>
</ul>
 <a href="#fnref:1" role="doc-backlink" aria-label="Back to the text">↩︎</a> <a href="#fnref1:1" role="doc-backlink" aria-label="Back to the text">↩︎</a></li>
<li id="fn:2">
<p>Note <em>a</em>.</p>
<p>More. <a href="#fnref:2" role="doc-backlink" aria-label="Back to the text">↩︎</a></p>
</li>
<li id="fn:3">
<p>Second a.</p>
</li>
<li id="fn:4">
<p>Unused.</p>
</li>`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("(-want +got)\n", diff)
	}
}
