package render

import (
	"bytes"
	"html/template"
	"strings"
	"testing"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"github.com/google/go-cmp/cmp"
)

func writeBallotHTML(t testing.TB, p *Printer, b *ballot.Ballot) string {
	t.Helper()
	var buf bytes.Buffer
	if err := p.BallotHTML(&buf, b); err != nil {
		t.Fatal(err)
	}
	return buf.String()
}

// contradictory returns a Ballot in which the audit finds something, with places
// in its document.
func contradictory(t testing.TB) *ballot.Ballot {
	t.Helper()
	b, err := ballot.Parse("x.md", []byte("# Ballot SC20 - Buoys\n\nThe ballot passed.\n\n## Voting by CAs\n\n- **4 Yes votes:** Acme\n"))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestBallotPage(t *testing.T) {
	page := writeBallotHTML(t, &Printer{}, fullBallot())
	w := walk(page)
	reportLinks(t, "every field", w)
	for _, name := range []string{"html", "head", "title", "h1", "header", "nav", "main", "style", "table", "thead", "tbody"} {
		if w.count[name] != 1 {
			t.Errorf("%d elements %s, want 1", w.count[name], name)
		}
	}
	want := []string{"1 Ballot SC-20v2: Buoys & Lights", "2 Votes", "2 Findings", "2 Purpose", "2 Motion"}
	if diff := cmp.Diff(want, w.headings); diff != "" {
		t.Error("headings (-want +got)\n", diff)
	}
	for why, part := range map[string]string{
		"the language":                      `<html lang="en">`,
		"the title":                         `<title>Ballot SC-20v2: Buoys &amp; Lights</title>`,
		"a way past the contents":           `<a class="skip" href="#page:content">`,
		"the result":                        `<p class="result passed">passed</p>`,
		"who proposed it":                   `<dt>Proposed by</dt><dd><span class="name">Ana Beltrán</span> <span class="organization">(Northwind CA)</span> <span class="note">Chair</span></dd>`,
		"who endorsed it":                   `<span class="name">Li Wei</span>, <span class="name">Tom Ode</span>`,
		"periods that programs can read":    `<time datetime="2024-05-01">1 May 2024</time> – <time datetime="2024-05-08T22:00Z">8 May 2024, 22:00 UTC</time>`,
		"a period with one end":             `<dt>Review</dt><dd>not stated – <time datetime="2024-05-30">30 May 2024</time></dd>`,
		"the quorum":                        `<dt>Quorum</dt><dd>2 votes, met</dd>`,
		"the class":                         `<tr><th scope="row">Voting by Certificate Issuers</th>`,
		"a class without a heading":         `<tr><th scope="row">Certificate Consumers</th>`,
		"both facts":                        `<td><span class="count">3 declared, 2 listed</span>`,
		"the voters":                        `<li>Northwind CA</li>`,
		"no votes":                          `<td><span class="count">0</span></td>`,
		"nothing recorded":                  `<td></td><td></td><td class="count">1</td></tr>`,
		"the totals":                        `<tr><th scope="row">Total</th><td><span class="count">4 declared, 3 listed</span></td><td><span class="count">0</span></td><td><span class="count">1</span></td><td class="count">5 declared, 4 listed</td></tr>`,
		"the arithmetic":                    `yes of`,
		"the verdict":                       `<span class="requirement">quorum</span> 4 to 5 votes cast with abstentions, 2 needed: met`,
		"the rule's source":                 `<span class="source">(`,
		"what the audit found":              `<code>count-differs</code>`,
		"the motion":                        `<p>Add a <em>buoy</em> to section 3. See <a href="https://list.example/">the list</a>.</p>`,
		"a section without a title":         `<p>No more.</p>`,
		"the contents":                      `<li><a href="#motion">Motion</a></li>`,
		"the summary":                       `<meta name="description" content="Two ballots &lt;drafted&gt;"/>`,
		"that nothing is loaded from there": `content="default-src 'none';`,
		"dark mode":                         "prefers-color-scheme: dark",
		"print":                             "@media print",
	} {
		if !strings.Contains(page, part) {
			t.Errorf("no %s: %s", why, part)
		}
	}
}

func TestBallotFragment(t *testing.T) {
	fragment := writeBallotHTML(t, &Printer{Fragment: true, HeadingLevel: 3, Language: "pt-BR"}, fullBallot())
	w := walk(fragment)
	reportLinks(t, "fragment", w)
	if !strings.HasPrefix(fragment, `<article lang="pt-BR">`) || w.count["html"]+w.count["style"]+w.count["main"] > 0 {
		t.Errorf("a fragment is one article without page around it:\n%.200s", fragment)
	}
	if w.levels[0] != 3 || w.levels[1] != 4 {
		t.Errorf("levels %v, want 3 and below", w.levels)
	}
	reportLinks(t, "deep", walk(writeBallotHTML(t, &Printer{Fragment: true, HeadingLevel: 9}, fullBallot())))
}

func TestBallotTemplate(t *testing.T) {
	own := template.Must(template.New("own").Parse(
		`<h1>{{.Title}}</h1>{{range .Votes.Rows}}{{.Heading}}={{.Yes.Count}} {{end}}{{range .Sections}}{{.Text}}{{end}}{{.Ballot.Result}}`))
	b := &ballot.Ballot{
		Title:    "A <b>",
		Result:   ballot.Failed,
		Votes:    []ballot.Vote{{Class: ballot.All, Heading: "<i>", Yes: ballot.Option{Declared: pointer(3)}}},
		Sections: []ballot.Section{{Text: "*Done* <i>"}},
	}
	const want = `<h1>A &lt;b&gt;</h1>&lt;i&gt;=3 <p><em>Done</em> &lt;i&gt;</p>failed`
	if got := writeBallotHTML(t, &Printer{Template: own}, b); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	failing := template.Must(template.New("failing").Parse(`begun {{.Nothing}}`))
	var buf bytes.Buffer
	if err := (&Printer{Template: failing}).BallotHTML(&buf, b); err == nil || buf.Len() > 0 {
		t.Errorf("a template that fails: error %v, wrote %q", err, buf.String())
	}
}

// What is not there leaves no trace: no empty heading, list, table or title.
func TestEmptyPartsOfABallot(t *testing.T) {
	for why, b := range map[string]*ballot.Ballot{
		"nothing":               {},
		"a number only":         {ID: ballot.ID{Number: 87}},
		"people without names":  {Proposers: []attendee.Attendee{}, Endorsers: []attendee.Attendee{{}}},
		"votes without answers": {Votes: []ballot.Vote{{Class: ballot.Issuer}, {}}},
		"nobody voted":          {Votes: []ballot.Vote{{Class: ballot.All, Yes: ballot.Option{Voters: []string{}}}}},
		"no votes":              {Votes: []ballot.Vote{}},
		"blank texts":           {Title: " ", Sections: []ballot.Section{{}, {Title: " "}, {Text: "\n"}}, Motion: ballot.Motion{Text: " "}},
		"days that are not":     {Voting: ballot.Period{Start: ballot.Moment{Date: ballot.Date{Year: 2023, Month: 2, Day: 30}}, End: ballot.Moment{Hour: 99, Timed: true}}},
		"a motion of headings":  {Motion: ballot.Motion{Text: "# a\n\n### b", Begin: 1, End: 2}},
	} {
		page := writeBallotHTML(t, &Printer{}, b)
		reportLinks(t, why, walk(page))
		for _, empty := range []string{"<ul>\n</ul>", `<ul role="list">` + "\n</ul>", `datetime=""`, "<dl class=\"facts\">\n</dl>", "<title></title>", "<tbody>\n</tbody>"} {
			if strings.Contains(page, empty) {
				t.Errorf("%s: page has %s", why, empty)
			}
		}
	}
}

func TestBallotPageShowsFindings(t *testing.T) {
	page := writeBallotHTML(t, &Printer{}, contradictory(t))
	if want := `<span class="place">7:5</span> 4 yes votes are declared, 1 voter is listed <code>count-differs</code>`; !strings.Contains(page, want) {
		t.Errorf("no %s in:\n%s", want, page)
	}
}

func TestPagesOfTheCorpusBallots(t *testing.T) {
	found := corpusBallots(t)
	for path, b := range found {
		report(t, path, walk(writeBallotHTML(t, &Printer{}, b)))
	}
	t.Logf("%d pages", len(found))
}
