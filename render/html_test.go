package render

import (
	"bytes"
	"html/template"
	"strings"
	"testing"
	"unicode/utf8"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/minutes"
	"github.com/google/go-cmp/cmp"
)

func writeHTML(t testing.TB, p *Printer, m *minutes.Meeting) string {
	t.Helper()
	var buf bytes.Buffer
	if err := p.HTML(&buf, m); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

func report(t testing.TB, why string, w *walker) {
	t.Helper()
	for _, problem := range w.problems {
		t.Errorf("%s: %s", why, problem)
	}
}

// reportLinks also reports a link within the page that leads nowhere.
func reportLinks(t testing.TB, why string, w *walker) {
	t.Helper()
	report(t, why, w)
	for _, target := range w.dangling {
		t.Errorf("%s: no element has the id %s", why, target)
	}
}

func TestPage(t *testing.T) {
	page := writeHTML(t, &Printer{}, full())
	w := walk(page)
	reportLinks(t, "every field", w)
	for _, name := range []string{"html", "head", "title", "h1", "header", "nav", "main", "style"} {
		if w.count[name] != 1 {
			t.Errorf("%d elements %s, want 1", w.count[name], name)
		}
	}
	want := []string{
		"1 2024-05-02 Minutes of the Harbour & Tide Working Group", "2 Attendees", "2 By phone",
		"2 1 Roll Call", "2 2 Ballot Status", "3 Draft Ballots", "3 Ballots in Voting Period", "3 Side remark",
		"2 3 Next Call", "2 4 Adjourn",
	}
	if diff := cmp.Diff(want, w.headings); diff != "" {
		t.Error("headings (-want +got)\n", diff)
	}
	for why, part := range map[string]string{
		"the language":                           `<html lang="en">`,
		"the title":                              `<title>2024-05-02 Minutes of the Harbour &amp; Tide Working Group</title>`,
		"a way past the contents":                `<a class="skip" href="#page:content">`,
		"the group":                              `<p class="group">Harbour &amp; Tide Working Group</p>`,
		"days that programs can read":            `<time datetime="2024-05-02">2 May 2024</time>, <time datetime="2024-05-03">3 May 2024</time>`,
		"who wrote them":                         `<dt>Recorded by</dt><dd>Ana Beltrán (Northwind CA)</dd>`,
		"the ballots":                            `<dt>Ballots</dt><dd>SC-20</dd>`,
		"the next meeting":                       `<time datetime="2024-05-16T11:00">16 May 2024, 11:00</time> (America/New_York)`,
		"that it was adjourned":                  `<dt>Adjourned</dt><dd>Yes</dd>`,
		"the preamble":                           `<p>These are the <em>final</em> minutes.</p>`,
		"a person with organization and note":    `<li><span class="name">Ana Beltrán</span> <span class="organization">(Northwind CA)</span> <span class="note">Chair</span></li>`,
		"a person without":                       `<li><span class="name">Li Wei</span></li>`,
		"the contents, with what is below":       `<a href="#2-ballot-status"><span class="number">2</span> Ballot Status</a><ul>`,
		"the summary, escaped":                   `<meta name="description" content="Two ballots &lt;drafted&gt;"/>`,
		"a ballot":                               `<p class="ballot"><span class="id">SC-20</span> SC20: Buoys <span class="sponsors">(Ana, Li)</span></p>`,
		"a stage":                                `<section class="stage draft">`,
		"an empty list, which is not left open":  `<p class="none">None</p>`,
		"a link whose definition is in its text": `<a href="https://list.example/">the list</a>`,
		"a title whose day stays on one line":    `<h1><span class="day">2024-05-02</span> Minutes of`,
		"lists that are told as such":            `<ul class="people" role="list">`,
		"a policy that only lets images load":    `content="default-src 'none'; img-src 'self' https:; style-src 'unsafe-inline'; base-uri 'none'`,
		"dark mode":                              "prefers-color-scheme: dark",
		"print":                                  "@media print",
	} {
		if !strings.Contains(page, part) {
			t.Errorf("no %s: %s", why, part)
		}
	}
}

func TestFragment(t *testing.T) {
	fragment := writeHTML(t, &Printer{Fragment: true, HeadingLevel: 3, Language: "pt-BR"}, full())
	w := walk(fragment)
	reportLinks(t, "fragment", w)
	if !strings.HasPrefix(fragment, `<article lang="pt-BR">`) || w.count["html"]+w.count["style"]+w.count["main"] > 0 {
		t.Errorf("a fragment is one article without page around it:\n%.200s", fragment)
	}
	if w.levels[0] != 3 || w.levels[1] != 4 {
		t.Errorf("levels %v, want 3 and below", w.levels)
	}
	if deep := walk(writeHTML(t, &Printer{Fragment: true, HeadingLevel: 9}, full())); deep.levels[0] != 5 {
		t.Errorf("levels %v, want none above 6", deep.levels)
	}
}

func TestTemplate(t *testing.T) {
	own := template.Must(template.New("own").Parse(
		`<h1>{{.Title}}</h1>{{range .Agenda}}<h2 id="{{.ID}}">{{.Title}}</h2>{{.Text}}{{end}}{{.Meeting.Group}}`))
	m := &minutes.Meeting{
		FrontMatter: minutes.FrontMatter{Title: "A <b>"},
		Group:       "<script>",
		Agenda:      []minutes.Item{{Title: "Roll & Call", Text: "*Done* <i>"}},
	}
	const want = `<h1>A &lt;b&gt;</h1><h2 id="roll--call">Roll &amp; Call</h2><p><em>Done</em> &lt;i&gt;</p>&lt;script&gt;`
	if got := writeHTML(t, &Printer{Template: own}, m); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}

	failing := template.Must(template.New("failing").Parse(`begun {{.Nothing}}`))
	var buf bytes.Buffer
	if err := (&Printer{Template: failing}).HTML(&buf, m); err == nil || buf.Len() > 0 {
		t.Errorf("a template that fails: error %v, wrote %q", err, buf.String())
	}
}

// A title that the preamble repeats is shown once, and nothing else is left out.
func TestTitleInPreamble(t *testing.T) {
	const title = "Minutes of the Harbour & Tide Group"
	for _, tt := range []struct {
		why, title, preamble string
		want                 []string
		part                 string // of the page
	}{
		{"the preamble's heading is the title", "", "Final.\n\n# Minutes of the Harbour & Tide Group\n\n## Note\n", []string{"1 " + title, "2 Note"}, "<p>Final.</p>"},
		{"it repeats that of the front matter", title, "# **Minutes** of the Harbour &amp; Tide Group: {.wp}\n\n## Note\n", []string{"1 " + title, "2 Note"}, ""},
		{"underlined", title, "Minutes of the\nHarbour & Tide Group\n===\nFinal.", []string{"1 " + title}, "<p>Final.</p>"},
		{"the first heading says something else", title, "# Note\n\n# Minutes of the Harbour & Tide Group", []string{"1 " + title, "2 Note", "2 " + title}, ""},
		{"code is no heading", title, "```\n# Minutes of the Harbour & Tide Group\n```", []string{"1 " + title}, "# Minutes of the Harbour &amp; Tide Group\n</code>"},
		{"nor is a part of a quotation the page's", title, "> # Minutes of the Harbour & Tide Group", []string{"1 " + title, "2 " + title}, "<blockquote>"},
		{"titles without letters are not compared", "!", "# ?", []string{"1 !", "2 ?"}, ""},
		{"a longer one is another", title, "# Minutes of the Harbour & Tide Group, final", []string{"1 " + title, "2 " + title + ", final"}, ""},
	} {
		page := writeHTML(t, &Printer{}, &minutes.Meeting{FrontMatter: minutes.FrontMatter{Title: tt.title}, Preamble: tt.preamble})
		w := walk(page)
		report(t, tt.why, w)
		if diff := cmp.Diff(tt.want, w.headings); diff != "" {
			t.Errorf("%s: headings (-want +got)\n%s", tt.why, diff)
		}
		if !strings.Contains(page, tt.part) {
			t.Errorf("%s: no %s in\n%s", tt.why, tt.part, page)
		}
	}
}

// The contents have the headings of the preamble too, each below that above it,
// but none of footnotes and quotations.
func TestContentsOfPreamble(t *testing.T) {
	m := &minutes.Meeting{
		FrontMatter: minutes.FrontMatter{Title: "Minutes"},
		Preamble:    "# Minutes\n\n### A & B\n#### C {#own}\n## D\n\n> # Quoted\n\nx[^1]\n\n[^1]: # Noted",
		Agenda:      []minutes.Item{{Title: "Roll Call", Text: "# Below an item"}},
	}
	page := writeHTML(t, &Printer{}, m)
	reportLinks(t, "contents", walk(page))
	_, nav, _ := strings.Cut(page, `<nav aria-label="Contents">`+"\n")
	nav, _, _ = strings.Cut(nav, "</nav>")
	const want = `<ul>
<li><a href="#a--b">A &amp; B</a><ul>
<li><a href="#own">C</a></li>
</ul>
</li>
<li><a href="#d">D</a></li>
<li><a href="#roll-call">Roll Call</a></li>
</ul>
`
	if diff := cmp.Diff(want, nav); diff != "" {
		t.Error("(-want +got)\n", diff)
	}
}

func TestTitleHTML(t *testing.T) {
	for in, want := range map[string]string{
		"2025-06-12 Minutes <b>":       `<span class="day">2025-06-12</span> Minutes &lt;b&gt;`,
		"Minutes & 2025-06-12":         `Minutes &amp; <span class="day">2025-06-12</span>`,
		"Minutes of 12-13 June, SC-20": `Minutes of 12-13 June, SC-20`,
		"2025-06-1":                    `2025-06-1`,
		"":                             ``,
	} {
		if got := string(titleHTML(in)); got != want {
			t.Errorf("%q is %s, want %s", in, got, want)
		}
	}
}

// What is not there leaves no trace: no empty heading, list or title.
func TestEmptyParts(t *testing.T) {
	for why, m := range map[string]*minutes.Meeting{
		"nothing":                    {},
		"lists without people":       {Attendance: []attendee.List{{}, {Label: "Attendees"}, {Attendees: []attendee.Attendee{}}}},
		"items without title":        {Agenda: []minutes.Item{{}, {Text: "a"}, {Agenda: []minutes.Item{{Title: "below", Text: "# x"}}}, {Title: " "}}},
		"stages without ballots":     {Agenda: []minutes.Item{{Title: "a", Ballots: []ballot.Status{{}, {Stage: ballot.Draft, Ballots: []ballot.Ballot{}}, {Ballots: []ballot.Ballot{{Text: "# a"}}}}}}},
		"nested deeper than h6":      {Agenda: []minutes.Item{nested(20)}},
		"blank title, blank texts":   {FrontMatter: minutes.FrontMatter{Title: " "}, Preamble: " \n", Agenda: []minutes.Item{{Title: "a", Text: "\n"}}},
		"text is an empty heading":   {Agenda: []minutes.Item{{Title: "a", Text: "#\n"}}},
		"only an unused footnote":    {Preamble: "[^1]: a"},
		"only an attendee's note":    {Attendance: []attendee.List{{Attendees: []attendee.Attendee{{Note: "Chair"}}}}},
		"the zero date is no <time>": {Dates: []minutes.Date{{}}},
	} {
		page := writeHTML(t, &Printer{}, m)
		reportLinks(t, why, walk(page))
		for _, empty := range []string{"<ul>\n</ul>", `<span class="name"></span>`, `datetime=""`, "<dl class=\"facts\">\n</dl>", "<title></title>"} {
			if strings.Contains(page, empty) {
				t.Errorf("%s: page has %s", why, empty)
			}
		}
	}
}

func nested(depth int) minutes.Item {
	item := minutes.Item{Title: "Item", Text: "## Heading"}
	if depth > 0 {
		item.Agenda = []minutes.Item{nested(depth - 1)}
	}
	return item
}

func TestLegible(t *testing.T) {
	for _, tt := range []struct{ why, in, want string }{
		{"what may stand stays", "a\t\r\n\u00a0é\ufffd\U0001F600", "a\t\r\n\u00a0é\ufffd\U0001F600"},
		{"controls", "\x00\x08\x0b\x0c\x1f\x7f\u0080\u009f", strings.Repeat("\ufffd", 8)},
		{"noncharacters", "\ufdd0\ufdef\ufffe\uffff\U0010ffff", strings.Repeat("\ufffd", 5)},
		{"bytes that are not UTF-8", "a\xffb\xc3", "a\ufffdb\ufffd"},
	} {
		got := string(legible([]byte(tt.in)))
		if got != tt.want || !utf8.ValidString(got) {
			t.Errorf("%s: got %q, want %q", tt.why, got, tt.want)
		}
	}
}

func TestPagesOfTheCorpus(t *testing.T) {
	for path, m := range corpus(t) {
		report(t, path, walk(writeHTML(t, &Printer{}, m)))
	}
}
