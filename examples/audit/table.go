package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"

	"example.org/proceedings/ballot"
)

// A row is what the table says of a ballot.
type row struct {
	Ballot    string         `json:"ballot"`
	Closed    string         `json:"closed,omitzero"` // the day on which voting closed, else that of the post
	Result    ballot.Stage   `json:"result,omitzero"` // as stated
	Verdict   ballot.Verdict `json:"verdict"`         // under the rules of its day
	Issuers   string         `json:"issuers,omitzero"`
	Consumers string         `json:"consumers,omitzero"`
	All       string         `json:"all,omitzero"` // where the classes are not told apart
	Quorum    string         `json:"quorum,omitzero"`
	Checks    []string       `json:"checks,omitzero"`
}

// rowOf works out the row of a ballot.
func rowOf(b *ballot.Ballot) row {
	rules := b.Rules()
	result := ballot.Evaluate(b, rules)
	r := row{Ballot: b.ID.String(), Closed: closed(b).String(), Result: b.Result, Verdict: result.Verdict}
	for _, c := range result.Checks {
		r.Checks = append(r.Checks, c.Requirement+": "+c.Arithmetic)
	}
	votes := 0
	for _, t := range b.Tally() {
		yes, no := number(t.Yes), number(t.No)
		votes += yes + no + number(t.Abstain)
		switch t.Class {
		case ballot.Issuer:
			r.Issuers = margin(yes, yes+no, rules.Issuers)
		case ballot.Consumer:
			r.Consumers = margin(yes, yes+no, rules.Consumers)
		default:
			r.All = fmt.Sprintf("%d of %d", yes, yes+no)
		}
	}
	if b.Quorum.Required != nil && len(b.Votes) > 0 {
		r.Quorum = fmt.Sprintf("%d of %d (%+d)", votes, *b.Quorum.Required, votes-*b.Quorum.Required)
	}
	return r
}

// number returns the number of voters listed, or that declared where none are. Where both are given and differ there is a
// finding.
func number(c ballot.Count) int {
	switch {
	case c.Listed != nil:
		return *c.Listed
	case c.Declared != nil:
		return *c.Declared
	}
	return 0
}

// margin says how many votes of those cast are in favour, and how many more than needed: "19 of 19 (+6)".
func margin(yes, cast int, needed ballot.Threshold) string {
	if needed.Den == 0 || cast == 0 {
		return fmt.Sprintf("%d of %d", yes, cast)
	}
	return fmt.Sprintf("%d of %d (%+d)", yes, cast, yes-needed.Needed(cast))
}

// writeText writes the findings and the table.
func writeText(w io.Writer, r *report) error {
	for _, f := range r.findings {
		if _, err := fmt.Fprintf(w, "%s:%d:%d: %s: %s\n", f.file, f.Line, f.Column, f.Rule, f.Message); err != nil {
			return err
		}
	}
	if len(r.findings) > 0 {
		fmt.Fprintln(w)
	}
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "ballot\tclosed\tresult\trules\tissuers\tconsumers\tall\tquorum")
	for _, b := range r.ballots {
		x := rowOf(b)
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n",
			x.Ballot, x.Closed, x.Result, x.Verdict, x.Issuers, x.Consumers, x.All, x.Quorum)
	}
	return t.Flush()
}

// writeJSON writes the findings and the table as JSON.
func writeJSON(w io.Writer, r *report) error {
	type entry struct {
		File    string `json:"file"`
		Line    int    `json:"line"`
		Column  int    `json:"column"` // in bytes
		Rule    string `json:"rule"`
		Message string `json:"message"`
	}
	out := struct {
		Findings []entry `json:"findings"`
		Ballots  []row   `json:"ballots"`
	}{[]entry{}, []row{}}
	for _, f := range r.findings {
		out.Findings = append(out.Findings, entry{f.file, f.Line, f.Column, f.Rule, f.Message})
	}
	for _, b := range r.ballots {
		out.Ballots = append(out.Ballots, rowOf(b))
	}
	return encode(w, out)
}

// encode writes v as indented JSON.
func encode(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
