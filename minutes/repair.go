package minutes

import (
	"bytes"
	"fmt"

	"example.org/proceedings/ballot"
	"example.org/proceedings/internal/edit"
	"example.org/proceedings/internal/limit"
	"example.org/proceedings/internal/post"
)

// Repair returns the document of m with the fixes of findings, which [Check] made of it. Those without a fix are passed over.
// What comes of it is read again before it is returned: where it does not read, or names fewer people, items or ballots than
// before, and where two fixes touch the same bytes, there is a [*WriteError] and no document.
func Repair(m *Meeting, findings []Finding) ([]byte, error) {
	fixed, err := edit.Apply(string(m.Source), splicesOf(findings))
	if err != nil {
		return nil, &WriteError{Field: "Source", Want: "fixes of this document that stand apart", Got: err.Error(), Err: err}
	}
	if fixed == string(m.Source) {
		return bytes.Clone(m.Source), nil
	}
	p, err := post.Parse("", m.Source, limit.None)
	if err != nil {
		return nil, &WriteError{Field: "Source", Want: "a readable document", Got: err.Error(), Err: err}
	}
	after, err := post.ParseEdited([]byte(fixed), p)
	if err != nil {
		return nil, &WriteError{Field: "Source", Want: "a readable document", Got: err.Error(), Err: err}
	}
	was, _ := read(p)
	again, _ := read(after)
	if err := lost(was, again); err != nil {
		return nil, err
	}
	return []byte(fixed), nil
}

// splicesOf returns the fixes of findings, each once.
func splicesOf(findings []Finding) []edit.Splice {
	seen := map[Fix]bool{}
	var splices []edit.Splice
	for _, f := range findings {
		if f.Fix != nil && !seen[*f.Fix] {
			seen[*f.Fix] = true
			splices = append(splices, edit.Splice(*f.Fix))
		}
	}
	return splices
}

// lost returns an error where a document names fewer people, items or ballots than before.
func lost(was, now *Meeting) error {
	people := map[string]bool{}
	for _, l := range now.Attendance {
		for _, a := range l.Attendees {
			people[a.Name] = true
		}
	}
	for i, l := range was.Attendance {
		for j, a := range l.Attendees {
			if !people[a.Name] {
				return &WriteError{Field: fmt.Sprintf("Attendance[%d].Attendees[%d]", i, j), Want: quote(a.Name), Got: "none recorded"}
			}
		}
	}
	items, ballots := was.count()
	if n, m := now.count(); n < items || m < ballots {
		return &WriteError{Field: "Agenda", Want: fmt.Sprintf("%d items and %d ballots by stage", items, ballots), Got: fmt.Sprintf("%d and %d", n, m)}
	}
	named := map[ballot.ID]bool{}
	for _, id := range now.BallotIDs() {
		named[id] = true
	}
	for _, id := range was.BallotIDs() {
		if !named[id] {
			return &WriteError{Field: "BallotIDs", Want: id.String(), Got: "none recorded"}
		}
	}
	return nil
}

// count returns the number of items, those below others too, and of ballots in status sections.
func (m *Meeting) count() (items, ballots int) {
	for it := range m.items() {
		items++
		for _, s := range it.Ballots {
			ballots += len(s.Ballots)
		}
	}
	return items, ballots
}
