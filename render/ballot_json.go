package render

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"example.org/proceedings/attendee"
	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/limit"
)

// An announcement is a Ballot as JSON says it, in the order of the vocabulary. It
// repeats Ballot's fields because the version stands beside the identifier; a test
// holds the two together.
type announcement struct {
	SchemaVersion string              `json:"schema_version"`
	Kind          string              `json:"kind"`
	ID            ballot.ID           `json:"id,omitzero"`      // without its version
	Version       *int                `json:"version,omitzero"` // 0 where none is given; nil where no identifier is
	Title         string              `json:"title,omitzero"`
	FrontMatter   ballot.FrontMatter  `json:"front_matter,omitzero"`
	Result        ballot.Stage        `json:"result,omitzero"`
	Proposers     []attendee.Attendee `json:"proposers,omitzero"`
	Endorsers     []attendee.Attendee `json:"endorsers,omitzero"`
	Votes         []ballot.Vote       `json:"votes,omitzero"`
	Quorum        ballot.Quorum       `json:"quorum,omitzero"`
	Discussion    ballot.Period       `json:"discussion_period,omitzero"`
	Voting        ballot.Period       `json:"voting_period,omitzero"`
	Review        ballot.Period       `json:"review_period,omitzero"`
	Motion        ballot.Motion       `json:"motion,omitzero"`
	Sections      []ballot.Section    `json:"sections,omitzero"`
	Findings      []finding           `json:"findings,omitzero"` // derived
	Source        *string             `json:"source,omitzero"`
}

// A finding is a ballot.Finding as JSON says it.
type finding struct {
	Rule    string `json:"rule"`
	Message string `json:"message"`
	Line    int    `json:"line,omitzero"`
	Column  int    `json:"column,omitzero"`
}

// BallotJSON writes b to w as a JSON document that [ParseBallotJSON] reads back.
// The findings in it are those of [ballot.Audit]. It writes nothing and returns an
// error that names the field where the document could not be read back as it is:
// what JSON refuses of a Meeting, a number below 0 or beyond 2147483647, a day that
// the calendar does not have, or what only an entry of a status section has.
func (p *Printer) BallotJSON(w io.Writer, b *ballot.Ballot) error {
	if err := checkBallot(b); err != nil {
		return fmt.Errorf("render: %w", err)
	}
	d := &announcement{
		SchemaVersion: schemaVersion,
		Kind:          "ballot",
		ID:            b.ID.Unversioned(),
		Title:         b.Title,
		FrontMatter:   b.FrontMatter,
		Result:        b.Result,
		Proposers:     b.Proposers,
		Endorsers:     b.Endorsers,
		Votes:         b.Votes,
		Quorum:        b.Quorum,
		Discussion:    b.Discussion,
		Voting:        b.Voting,
		Review:        b.Review,
		Motion:        b.Motion,
		Sections:      b.Sections,
		Findings:      []finding{}, // the audit took place
	}
	if !b.ID.IsZero() {
		d.Version = &b.ID.Version
	}
	for _, f := range ballot.Audit(b) {
		d.Findings = append(d.Findings, finding{f.Rule, f.Message, f.Line, f.Column})
	}
	if p.Source && b.Source != nil {
		source := string(b.Source)
		d.Source = &source
	}
	return p.encode(w, d)
}

// checkBallot reports the first value that JSON cannot say.
func checkBallot(b *ballot.Ballot) error {
	if id, err := ballot.ParseID(b.ID.String()); !b.ID.IsZero() && (err != nil || id != b.ID) {
		return fmt.Errorf("id: %#v is no ballot's identifier", b.ID)
	}
	if b.Sponsors != nil {
		return fmt.Errorf("sponsors: only an entry of a status section has them")
	}
	if b.Text != "" {
		return fmt.Errorf("text: only an entry of a status section has it")
	}
	if b.Result != "" && !slices.Contains(vocabulary().results, string(b.Result)) {
		return fmt.Errorf("result: %q is not in the vocabulary", b.Result)
	}
	for i, v := range b.Votes {
		if !slices.Contains(vocabulary().classes, string(v.Class)) {
			return fmt.Errorf("votes[%d].class: %q is not in the vocabulary", i, v.Class)
		}
		for _, o := range options(&v) {
			if n := o.Declared; n != nil && !countable(*n) {
				return fmt.Errorf("votes[%d].%s.declared: %d votes", i, o.name, *n)
			}
		}
	}
	if n := b.Quorum.Required; n != nil && !countable(*n) {
		return fmt.Errorf("quorum.required: %d votes", *n)
	}
	for _, p := range periods(b) {
		if _, err := p.Start.MarshalText(); err != nil {
			return fmt.Errorf("%s_period.start: %w", p.name, err)
		}
		if _, err := p.End.MarshalText(); err != nil {
			return fmt.Errorf("%s_period.end: %w", p.name, err)
		}
	}
	if !countable(b.Motion.Begin) || !countable(b.Motion.End) {
		return fmt.Errorf("motion: lines %d and %d", b.Motion.Begin, b.Motion.End)
	}
	return checkExtra((*path)(nil).to("front_matter").to("extra"), b.FrontMatter.Extra)
}

// countable reports whether the vocabulary has n as a number of votes or lines.
func countable(n int) bool { return 0 <= n && n <= vocabulary().most }

// A namedOption is an Option with the name that the vocabulary gives it.
type namedOption struct {
	name string
	*ballot.Option
}

func options(v *ballot.Vote) []namedOption {
	return []namedOption{{"yes", &v.Yes}, {"no", &v.No}, {"abstain", &v.Abstain}}
}

// A namedPeriod is a Period with the name that the vocabulary gives it.
type namedPeriod struct {
	name string
	ballot.Period
}

func periods(b *ballot.Ballot) []namedPeriod {
	return []namedPeriod{{"discussion", b.Discussion}, {"voting", b.Voting}, {"review", b.Review}}
}

// announced returns the name of a property that only the announcement of b has,
// or "" if b is as a status section lists it.
func announced(b *ballot.Ballot) string {
	switch {
	case !b.FrontMatter.IsZero():
		return "front_matter"
	case b.Result != "":
		return "result"
	case b.Proposers != nil:
		return "proposers"
	case b.Endorsers != nil:
		return "endorsers"
	case b.Votes != nil:
		return "votes"
	case b.Quorum != ballot.Quorum{}:
		return "quorum"
	case b.Motion != ballot.Motion{}:
		return "motion"
	case b.Sections != nil:
		return "sections"
	}
	for _, p := range periods(b) {
		if !p.IsZero() {
			return p.name + "_period"
		}
	}
	return ""
}

// ParseBallotJSON reads a ballot with a zero [Parser].
func ParseBallotJSON(name string, data []byte) (*ballot.Ballot, error) {
	return Parser{}.BallotJSON(name, data)
}

// BallotJSON reads a document that [BallotJSON] wrote, or that follows [Schema].
// The findings, which are derived, are ignored.
//
// An error is a [*minutes.Error] with the position of what was found, as that of
// [Parser.JSON]. The name is that of the file, for errors.
func (p Parser) BallotJSON(name string, data []byte) (*ballot.Ballot, error) {
	r := &reader{name: name, data: data, limits: limit.Limits(p.Limits).Or(limit.Default)}
	if err := r.check(vocabulary().announcement); err != nil {
		return nil, err
	}
	var d struct {
		announcement
		Findings json.RawMessage `json:"findings"` // derived, and so not read: hides that of announcement
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if err := dec.Decode(&d); err != nil {
		return nil, r.errorf(0, "%w", err)
	}
	b := &ballot.Ballot{
		ID:          d.ID,
		Title:       d.Title,
		FrontMatter: d.FrontMatter,
		Result:      d.Result,
		Proposers:   d.Proposers,
		Endorsers:   d.Endorsers,
		Votes:       d.Votes,
		Quorum:      d.Quorum,
		Discussion:  d.Discussion,
		Voting:      d.Voting,
		Review:      d.Review,
		Motion:      d.Motion,
		Sections:    d.Sections,
	}
	if d.Source != nil {
		b.Source = []byte(*d.Source)
		if err := r.checkSource(b.Source); err != nil {
			return nil, err
		}
	}
	if d.ID.Version != 0 {
		return nil, r.errorf(r.property("id"), "id: %q holds a version, which is expected in the property version", d.ID)
	}
	if d.Version == nil || *d.Version == 0 {
		return b, nil
	}
	b.ID.Version = *d.Version
	if id, err := ballot.ParseID(b.ID.String()); err != nil || id != b.ID {
		return nil, r.errorf(r.property("version"), "version: the ballot %q cannot have version %d", d.ID, *d.Version)
	}
	return b, nil
}

// checkInteger reports a number that is not an integer as its rule allows it.
func (r *reader) checkInteger(rl *rule, start int, at *path) error {
	text := string(r.data[start:r.pos])
	if strings.Trim(text, "-0123456789") != "" {
		return r.errorf(start, "%s: %s where an integer without fraction and exponent is expected", at, clip(text))
	}
	n, err := strconv.ParseInt(text, 10, 64) // beyond 64 bits n is the nearest number
	switch {
	case n < int64(rl.Minimum):
		return r.errorf(start, "%s: %s where at least %d is expected", at, clip(text), rl.Minimum)
	case err != nil || n > int64(rl.Maximum):
		return r.errorf(start, "%s: %s where at most %d is expected", at, clip(text), rl.Maximum)
	}
	return nil
}
