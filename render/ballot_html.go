package render

import (
	"cmp"
	_ "embed"
	"html/template"
	"io"
	"strconv"
	"strings"

	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/limit"
)

//go:embed ballot.html
var ballotText string

//go:embed ballot.css
var ballotStyle string

// ballotTemplate shares the parts of pageTemplate.
var ballotTemplate = template.Must(template.Must(pageTemplate.Clone()).New("ballot").Parse(ballotText))

// A BallotPage is a Ballot prepared for a template: its votes counted and
// evaluated, its Markdown converted, its headings with level and id. All of it is
// safe to print with html/template.
type BallotPage struct {
	Ballot   *ballot.Ballot // the data, for what the fields below do not prepare
	Language string         // BCP 47 tag
	Style    template.CSS   // the package's style sheet

	Title   string // with the identifier
	Level   int    // of the title's heading
	Periods []BallotPeriod
	Quorum  string // "10 votes, met"; empty where nothing is stated

	Contents  template.HTML   // the headings below as a nested ul of links; empty if there are none
	Votes     *BallotVotes    // nil where no votes are recorded
	Findings  *BallotFindings // nil where there are none
	Sections  []Section       // of the text, and at last the motion
	Footnotes template.HTML   // the li elements of an ol
}

// HasFacts reports whether anything is known of sponsors, periods or quorum.
func (p *BallotPage) HasFacts() bool {
	return len(p.Ballot.Proposers)+len(p.Ballot.Endorsers)+len(p.Periods) > 0 || p.Quorum != ""
}

// A BallotPeriod is a period of which an end, at least, is known to the calendar.
type BallotPeriod struct {
	Name string // "Discussion"
	ballot.Period
}

// BallotVotes are the votes of a ballot and what follows from them.
type BallotVotes struct {
	Section    // only its heading
	Rows       []BallotRow
	Evaluation ballot.Evaluation // under the rules of the ballot's day
}

// A BallotRow is the votes of one class or, in the last of several, of all.
type BallotRow struct {
	Class            ballot.Class
	Heading          string // as written, or else what the class is called
	Yes, No, Abstain BallotCount
	Total            string // of all three; empty where nothing is recorded
}

// A BallotCount is the votes for one answer.
type BallotCount struct {
	Count  string // "19", or "20 declared, 19 listed" where the two differ; empty where nothing is recorded
	Voters []string
}

// BallotFindings are what ballot.Audit found.
type BallotFindings struct {
	Section  // only its heading
	Findings []ballot.Finding
}

// BallotHTML writes b to w as an HTML page, or as p says; a template of the
// caller's own is executed with a [*BallotPage]. It writes nothing where a text
// is beyond the Limits of p, or the template fails, which ours does not.
func (p *Printer) BallotHTML(w io.Writer, b *ballot.Ballot) error {
	page, err := p.ballotPage(b)
	if err != nil {
		return err
	}
	return p.execute(w, ballotTemplate, "ballot fragment", page)
}

// ballotPage prepares a Ballot for a template.
func (p *Printer) ballotPage(from *ballot.Ballot) (*BallotPage, error) {
	level := min(max(p.HeadingLevel, 1), 5)
	b := &builder{texts: newTexts(level, limit.Limits(p.Limits))}
	page := &BallotPage{
		Ballot:   from,
		Language: cmp.Or(p.Language, "en"),
		Style:    template.CSS(pageStyle + ballotStyle),
		Title:    ballotTitle(from),
		Level:    level,
		Quorum:   quorumWords(from.Quorum),
	}
	for _, period := range periods(from) {
		shown := BallotPeriod{strings.ToUpper(period.name[:1]) + period.name[1:], ballot.Period{Start: known(period.Start), End: known(period.End)}}
		if !shown.IsZero() {
			page.Periods = append(page.Periods, shown)
		}
	}
	for _, s := range from.Sections {
		b.texts.define(s.Text)
	}
	b.texts.define(from.Motion.Text)
	var toc []Section
	if rows := ballotRows(from); rows != nil {
		page.Votes = &BallotVotes{b.heading(level+1, "", "Votes"), rows, ballot.Evaluate(from, from.Rules())}
		toc = append(toc, page.Votes.Section)
	}
	if found := ballot.Audit(from); len(found) > 0 {
		page.Findings = &BallotFindings{b.heading(level+1, "", "Findings"), found}
		toc = append(toc, page.Findings.Section)
	}
	page.Sections = b.ballotSections(from, level)
	var list strings.Builder
	contents(&list, append(toc, page.Sections...))
	page.Contents = template.HTML(list.String())
	if b.err == nil {
		page.Footnotes, b.err = b.notesHTML()
	}
	return page, b.err
}

// ballotTitle returns identifier and title.
func ballotTitle(b *ballot.Ballot) string {
	title := strings.TrimSpace(b.Title)
	switch {
	case b.ID.IsZero():
		return cmp.Or(title, strings.TrimSpace(b.FrontMatter.Title), "Ballot")
	case title == "":
		return "Ballot " + b.ID.String()
	}
	return "Ballot " + b.ID.String() + ": " + title
}

// quorumWords says what is stated of the quorum.
func quorumWords(q ballot.Quorum) string {
	var words []string
	if q.Required != nil {
		words = append(words, strconv.Itoa(*q.Required)+" votes")
	}
	if q.Met != nil {
		words = append(words, map[bool]string{true: "met", false: "not met"}[*q.Met])
	}
	return strings.Join(words, ", ")
}

// known returns m, or nothing where the calendar does not have it.
func known(m ballot.Moment) ballot.Moment {
	if _, err := m.MarshalText(); err != nil {
		return ballot.Moment{}
	}
	return m
}

// ballotSections returns the sections of the text, those without a title under
// the title of the page, and the motion.
func (b *builder) ballotSections(from *ballot.Ballot, level int) []Section {
	sections := make([]Section, 0, len(from.Sections)+1)
	add := func(field, title, text string) {
		s := b.heading(level+1, "", title)
		base := level + 1
		if s.ID == "" {
			base = level
		}
		if s.Text = b.html(field, text, min(base, 6)); s.ID != "" || s.Text != "" {
			sections = append(sections, s)
		}
	}
	for i, s := range from.Sections {
		if add("Text", s.Title, s.Text); b.in("Sections", i) {
			return nil
		}
	}
	if from.Motion.Text != "" {
		add("Motion.Text", "Motion", from.Motion.Text)
	}
	return sections
}

// classNames are what the classes are called where the document has no words of
// its own.
var classNames = map[ballot.Class]string{
	ballot.Issuer:   "Certificate Issuers",
	ballot.Consumer: "Certificate Consumers",
	ballot.All:      "All",
}

// ballotRows returns a row for each entry of votes and, where there are several,
// their totals. The entries are those of the document; what is added up are the
// tallies.
func ballotRows(b *ballot.Ballot) []BallotRow {
	var rows []BallotRow
	var all ballot.Tally
	for _, v := range b.Votes {
		one := (&ballot.Ballot{Votes: []ballot.Vote{v}}).Tally()[0]
		rows = append(rows, BallotRow{
			Class:   v.Class,
			Heading: cmp.Or(strings.TrimSpace(v.Heading), classNames[v.Class], "Class"),
			Yes:     BallotCount{countWords(one.Yes), v.Yes.Voters},
			No:      BallotCount{countWords(one.No), v.No.Voters},
			Abstain: BallotCount{countWords(one.Abstain), v.Abstain.Voters},
			Total:   totalWords(one),
		})
		all.Yes, all.No, all.Abstain = plus(all.Yes, one.Yes), plus(all.No, one.No), plus(all.Abstain, one.Abstain)
	}
	if len(rows) > 1 {
		rows = append(rows, BallotRow{
			Class:   ballot.All,
			Heading: "Total",
			Yes:     BallotCount{Count: countWords(all.Yes)},
			No:      BallotCount{Count: countWords(all.No)},
			Abstain: BallotCount{Count: countWords(all.Abstain)},
			Total:   totalWords(all),
		})
	}
	return rows
}

// plus adds up two counts. Where one side has only one of the two figures, it
// stands for both.
func plus(a, b ballot.Count) ballot.Count {
	switch {
	case a == (ballot.Count{}):
		return b
	case b == (ballot.Count{}):
		return a
	}
	add := func(a, b *int) *int {
		n := *a + *b
		return &n
	}
	var sum ballot.Count
	if a.Declared != nil || b.Declared != nil {
		sum.Declared = add(cmp.Or(a.Declared, a.Listed), cmp.Or(b.Declared, b.Listed))
	}
	if a.Listed != nil || b.Listed != nil {
		sum.Listed = add(cmp.Or(a.Listed, a.Declared), cmp.Or(b.Listed, b.Declared))
	}
	return sum
}

func totalWords(t ballot.Tally) string { return countWords(plus(plus(t.Yes, t.No), t.Abstain)) }

// countWords says a count: both figures where they differ.
func countWords(c ballot.Count) string {
	switch {
	case c.Declared == nil && c.Listed == nil:
		return ""
	case c.Declared == nil:
		return strconv.Itoa(*c.Listed)
	case c.Listed == nil || *c.Declared == *c.Listed:
		return strconv.Itoa(*c.Declared)
	}
	return strconv.Itoa(*c.Declared) + " declared, " + strconv.Itoa(*c.Listed) + " listed"
}
