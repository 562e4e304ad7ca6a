package ballot

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"example.org/proceedings/attendee"
	"example.org/proceedings/internal/inline"
)

// The canonical layout of an announcement follows the template of the Forum's site:
//
//	---
//	front matter
//	---
//	## Ballot SC-7: Logging
//	## Voting Results
//	The ballot has **passed**.
//	### Voting by Certificate Issuers
//	- **3 Yes votes:** Acme, Umbra, Northwind CA
//	- **0 No votes:**
//	- **0 Abstain:**
//	- **Quorum:** 2 votes – quorum was met
//	- **Proposed by:** Name (Organization)
//	- **Endorsed by:** Name (Organization), Name (Organization)
//	### Title of a section
//	text
//	### Motion begins
//	text
//	### Motion ends
//	- **Discussion:** 2024-01-16 22:00 UTC – 2024-01-23 22:00 UTC
//	- **Voting:** 2024-01-23 22:00 UTC – 2024-01-30 22:00 UTC
//
// The text of an announcement mostly says again what its fields hold: who proposed the ballot, what quorum was. A line above is
// written only where the text does not say it.

// Format returns b as a Markdown document.
//
// A Ballot that was read from a document and is what that document says comes back as that document, byte for byte, and so
// does one of several that a document announces. Any other is written in the canonical layout, that of the template of the
// Forum's site.
//
// What is written is read again before it is returned. If it does not read back as b, for instance because its title holds a
// line break, Format returns a [*FieldError] that names the field, and no document. The lines on which the motion begins and
// ends are those of the document that is written.
func Format(b *Ballot) ([]byte, error) {
	if b.Source != nil {
		list, err := ParseAll("", b.Source)
		if err == nil && slices.ContainsFunc(list, func(same *Ballot) bool { return differBallots(b, same) == nil }) {
			return bytes.Clone(b.Source), nil
		}
	}
	if b.Motion.Begin < 0 || b.Motion.End < 0 || b.Motion.Text != "" && (b.Motion.Begin == 0) != (b.Motion.End == 0) {
		return nil, fieldError("", "motion", "text between two lines", fmt.Sprintf("lines %d and %d", b.Motion.Begin, b.Motion.End))
	}
	f := &formatter{b: b}
	for {
		got, err := f.readBack()
		if err != nil {
			return nil, err
		}
		// At first nothing is said but the text. A line that is added may change what the text says of another part.
		if missing := f.missing(got); missing&^f.unsaid != 0 {
			f.unsaid |= missing
			continue
		}
		if err := differBallots(b, got); err != nil {
			return nil, err
		}
		return f.out, nil
	}
}

// A part is what the canonical layout may say in a line of its own.
type part uint

const (
	namePart part = 1 << iota
	resultPart
	votesPart
	quorumPart
	proposersPart
	endorsersPart
	discussionPart
	votingPart
	reviewPart
)

// A formatter writes one Ballot.
type formatter struct {
	b      *Ballot
	unsaid part // what the text of the Ballot does not say
	out    []byte
	titled bool // the section that is open has a title
	marked bool // the motion is written
}

// readBack writes the Ballot and reads it again.
func (f *formatter) readBack() (*Ballot, error) {
	f.out, f.titled, f.marked = nil, false, false
	if err := f.write(); err != nil {
		return nil, err
	}
	if len(f.out) == 0 && f.missing(new(Ballot)) != 0 {
		return new(Ballot), nil // the text says nothing
	}
	list, err := ParseAll("", f.out)
	if err != nil {
		return nil, fieldError("", "ballot", "a readable document", err.Error())
	}
	if len(list) > 1 {
		return nil, fieldError("front_matter.", "title", f.b.FrontMatter.Title, "the title of "+strconv.Itoa(len(list))+" ballots")
	}
	return list[0], nil
}

// missing returns the parts in which got, the Ballot that the text gives, is not the one that is written.
func (f *formatter) missing(got *Ballot) part {
	var p part
	for _, c := range []struct {
		part part
		want any
		got  any
	}{
		{namePart, [2]any{f.b.ID, f.b.Title}, [2]any{got.ID, got.Title}},
		{resultPart, f.b.Result, got.Result},
		{votesPart, f.b.Votes, got.Votes},
		{quorumPart, f.b.Quorum, got.Quorum},
		{proposersPart, f.b.Proposers, got.Proposers},
		{endorsersPart, f.b.Endorsers, got.Endorsers},
		{discussionPart, f.b.Discussion, got.Discussion},
		{votingPart, f.b.Voting, got.Voting},
		{reviewPart, f.b.Review, got.Review},
	} {
		if differValues(c.want, c.got) != nil {
			p |= c.part
		}
	}
	return p
}

func (f *formatter) lacks(p part) bool { return f.unsaid&p != 0 }

// write writes the whole document.
func (f *formatter) write() error {
	b := f.b
	if !b.FrontMatter.IsZero() {
		var err error
		if f.out, err = b.FrontMatter.AppendYAML(f.out); err != nil {
			return fieldError("", "front_matter", "plain values", err.Error())
		}
	}
	if f.lacks(namePart) {
		name := "Ballot " + b.ID.String() + ": "
		if b.ID.IsZero() {
			name = ""
		}
		f.block("## " + name + escaped(b.Title))
	}
	f.writeResult()
	if f.lacks(votesPart) {
		for i := range b.Votes {
			f.writeVote(&b.Votes[i])
		}
	}
	if f.lacks(quorumPart) {
		f.writeQuorum()
	}
	if f.lacks(proposersPart) {
		if err := f.writePeople("Proposed by", "proposers", b.Proposers); err != nil {
			return err
		}
	}
	if f.lacks(endorsersPart) {
		if err := f.writePeople("Endorsed by", "endorsers", b.Endorsers); err != nil {
			return err
		}
	}
	f.writeSections()
	if n := len(b.Sections); f.titled && b.Sections[n-1].Text == "" && f.lacks(discussionPart|votingPart|reviewPart) {
		f.untitled() // a title above nothing but periods is theirs
	}
	f.writePeriod(discussionPart, "Discussion", b.Discussion)
	f.writePeriod(votingPart, "Voting", b.Voting)
	f.writePeriod(reviewPart, "Review", b.Review)
	return nil
}

// block writes text between blank lines.
func (f *formatter) block(text string) {
	if len(f.out) > 0 {
		f.out = append(f.out, '\n')
	}
	f.out = append(append(f.out, text...), '\n')
}

// line writes a line of a list, which begins with the first.
func (f *formatter) line(first bool, text string) {
	if first {
		f.block(text)
		return
	}
	f.out = append(append(f.out, text...), '\n')
}

// outcomes are the statements of results.
var outcomes = map[Stage]string{
	Passed:    "The ballot has **passed**.",
	Failed:    "The ballot has **failed**.",
	Withdrawn: "The ballot was **withdrawn**.",
}

// writeResult writes the result, below the heading of the template where that is of no votes by itself.
func (f *formatter) writeResult() {
	b := f.b
	if !f.lacks(resultPart) || outcomes[b.Result] == "" {
		return
	}
	if f.lacks(votesPart) && len(b.Votes) > 0 && b.Votes[0].Heading != "" && b.Votes[0].Class != All {
		f.block("## Voting Results")
	}
	f.block(outcomes[b.Result])
}

// classWords name the class in a line of votes that no heading names.
var classWords = map[Class]string{Issuer: " by Certificate Issuers", Consumer: " by Certificate Consumers"}

// writeVote writes the votes of one class.
func (f *formatter) writeVote(v *Vote) {
	if v.Yes.isZero() && v.No.isZero() && v.Abstain.isZero() {
		f.block("| Class | Yes | No | Abstain |\n| --- | --- | --- | --- |\n| " + escaped(v.Heading) + " | | | |")
		return
	}
	class := classWords[v.Class]
	if v.Heading != "" {
		f.block("### " + escaped(v.Heading))
		class = ""
	}
	first, abstain := true, "Abstain"
	if class != "" {
		abstain = "Abstain votes"
	}
	for _, o := range []struct {
		words string
		*Option
	}{{"Yes votes", &v.Yes}, {"No votes", &v.No}, {abstain, &v.Abstain}} {
		if o.isZero() {
			continue
		}
		words := o.words + class
		if o.Declared != nil {
			words = strconv.Itoa(*o.Declared) + " " + words
		}
		switch {
		case len(o.Voters) > 0:
			words += ":** " + writeVoters(o.Voters)
		case o.Voters == nil:
			words += "**"
		case o.Declared != nil && *o.Declared == 0:
			words += ":**"
		default:
			words += ":** None"
		}
		f.line(first, "- **"+words)
		first = false
	}
}

// isZero reports whether nothing is recorded of the votes for an answer.
func (o *Option) isZero() bool { return o.Declared == nil && o.Voters == nil }

// writeVoters writes a list of voters.
func writeVoters(voters []string) string {
	names := make([]string, len(voters))
	for i, v := range voters {
		names[i] = inline.Escape(v)
	}
	return strings.Join(names, ", ")
}

// escaped returns the Markdown of a text that stands in a heading or a cell.
func escaped(s string) string { return string(appendEscaped(nil, s)) }

// writeQuorum writes what quorum was, and whether it was met.
func (f *formatter) writeQuorum() {
	q := f.b.Quorum
	met := ""
	if q.Met != nil {
		met = map[bool]string{true: "quorum was met", false: "quorum was not met"}[*q.Met]
	}
	switch {
	case q.Required != nil && met != "":
		f.block("- **Quorum:** " + strconv.Itoa(*q.Required) + " votes – " + met)
	case q.Required != nil:
		f.block("- **Quorum:** " + strconv.Itoa(*q.Required) + " votes")
	case met != "":
		f.block("- " + strings.ToUpper(met[:1]) + met[1:])
	}
}

// writePeople writes a line of people.
func (f *formatter) writePeople(label, field string, people []attendee.Attendee) error {
	if len(people) == 0 {
		return nil
	}
	text, err := attendee.List{Attendees: people}.Markdown()
	if err != nil {
		return fieldError("", field, "people whom the grammar of lists can name", err.Error())
	}
	f.block("- **" + label + ":** " + strings.TrimSpace(text))
	return nil
}

// writeSections writes the sections, and the motion where it parts one without a title from one with, or at the end.
func (f *formatter) writeSections() {
	for _, s := range f.b.Sections {
		switch {
		case s.Title != "":
			f.block("### " + escaped(s.Title))
		case f.titled && !f.marked && f.hasMotion():
			f.writeMotion()
		case f.titled:
			f.untitled()
		}
		f.titled = s.Title != ""
		if s.Text != "" {
			f.block(s.Text)
		}
	}
	if !f.marked && f.hasMotion() {
		f.writeMotion()
	}
}

// untitled ends a section that has a title with the name of the ballot, which is none.
func (f *formatter) untitled() {
	f.block("## Ballot " + f.b.ID.String())
	f.titled = false
}

func (f *formatter) hasMotion() bool { return f.b.Motion != Motion{} }

// writeMotion writes the motion between its markers.
func (f *formatter) writeMotion() {
	f.marked, f.titled = true, false
	m := f.b.Motion
	if m.Begin != 0 || m.Text != "" {
		f.block("### Motion begins")
	}
	if m.Text != "" {
		f.block(m.Text)
	}
	if m.End != 0 || m.Text != "" {
		f.block("### Motion ends")
	}
}

// writePeriod writes the ends of a period that the text does not say.
func (f *formatter) writePeriod(p part, label string, period Period) {
	if !f.lacks(p) {
		return
	}
	switch {
	case period.Start.IsZero() && period.End.IsZero():
	case p == reviewPart:
		if !period.Start.IsZero() {
			f.block("- **Start of Review Period:** " + writeMoment(period.Start))
		}
		if !period.End.IsZero() {
			f.block("- **End of Review Period:** " + writeMoment(period.End))
		}
	case period.Start.Timed == period.End.Timed && !period.Start.IsZero() && !period.End.IsZero():
		f.block("- **" + label + ":** " + writeMoment(period.Start) + " – " + writeMoment(period.End))
	default:
		if !period.Start.IsZero() {
			f.block("- **" + label + " Start Time:** " + writeMoment(period.Start))
		}
		if !period.End.IsZero() {
			f.block("- **" + label + " End Time:** " + writeMoment(period.End))
		}
	}
}

// writeMoment writes one end of a period: "2024-01-16", "2024-01-16 22:00 UTC".
func writeMoment(m Moment) string {
	if !m.Timed {
		return m.Date.String()
	}
	return fmt.Sprintf("%s %02d:%02d UTC", m.Date, m.Hour, m.Minute)
}
