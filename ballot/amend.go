package ballot

import (
	"reflect"
	"strings"
)

// AmendStatus returns text, the Markdown of a ballot status section, changed in as few places as it can be so that ParseStatus
// reads it as list and the rest as it was. A ballot that is moved takes its lines with it; one that is added is set as its
// neighbours are, and so are the heading of a stage and "None"; one with another title, other sponsors or another text keeps
// what is the same. Where there is nothing to go by, the form is that of WriteStatus. Everything else stays byte for byte.
//
// What is written is read again: where that does not give list, AmendStatus returns a *FieldError that names the first field that
// differs, "text" for the rest.
func AmendStatus(text string, list []Status) (string, error) {
	p := partitionOf(text)
	old := p.read.list(p.s)
	if len(list) == len(old) && (len(list) == 0 || reflect.DeepEqual(list, old)) {
		return text, nil
	}
	if err := refuseBreaks(list); err != nil {
		return "", err
	}
	a := &amendment{partition: p, old: old, list: list}
	a.habits, a.sameNumbers = a.partition.habits(), a.haveSameNumbers()
	a.plan()
	for round := 1; ; round++ {
		out := a.write()
		got, rest := ParseStatus(out)
		err := a.check(out, got, rest)
		if err == nil {
			return out, nil
		}
		if round == maxRounds || !a.yield(got) {
			return "", err
		}
	}
}

// maxRounds is how often a section is written before it is given up.
const maxRounds = 24

// An amendment is a section that is to be changed.
type amendment struct {
	*partition
	habits      habits
	sameNumbers bool // list items have one number, and not the next
	old         []Status
	list        []Status
	stages      []stageEdit
	gone        []int // the indexes of the stages that are removed
}

// refuseBreaks returns an error for words with a line break in them.
func refuseBreaks(list []Status) error {
	flat := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	for i := range list {
		st := &list[i]
		at := stageField(i)
		if strings.ContainsAny(st.Heading, "\r\n") {
			return fieldError(at, "heading", st.Heading, flat(st.Heading))
		}
		for j := range st.Ballots {
			b, at := &st.Ballots[j], at+ballotField(j)
			if strings.ContainsAny(b.Title, "\r\n") {
				return fieldError(at, "title", b.Title, flat(b.Title))
			}
			if s := strings.Join(b.Sponsors, ", "); strings.ContainsAny(s, "\r\n") {
				return fieldError(at, "sponsors", s, flat(s))
			}
		}
	}
	return nil
}

// check returns an error where what is read from the text out is not what was to be written.
func (a *amendment) check(out string, got []Status, rest []Span) error {
	if err := differ(a.list, got); err != nil {
		return err
	}
	if len(a.list) > 0 {
		if err := differValues(a.list, got); err != nil {
			err.Field = "ballots" + err.Field
			return err
		}
	}
	want, is := says(a.s, a.read.rest), says(out, rest)
	if want != is {
		return fieldError("", "text", want, is)
	}
	return nil
}

// says returns the lines of spans that are not blank.
func says(s string, spans []Span) string {
	var b strings.Builder
	for _, sp := range spans {
		for l := range strings.Lines(s[sp.Start:sp.End]) {
			if l = strings.TrimRight(l, " \t\r\n"); l != "" {
				b.WriteString(l)
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

// How far an entry may be from how its neighbours are set.
const (
	asSet     = iota // as it was set, or as they are
	apart            // with a blank line before it, and its text below and further in
	emphatic         // in bold type
	canonical        // as WriteStatus would
)

// yield lets what is not read back depart further from how its neighbours are set. It reports whether anything can.
func (a *amendment) yield(got []Status) bool {
	any := false
	for i := range a.stages {
		st := &a.stages[i]
		var is *Status
		if len(got) == len(a.list) {
			if is = &got[i]; differ(a.list[i:i+1], got[i:i+1]) == nil {
				continue
			}
		}
		if most := a.headingLevels(st); st.level < most && (is == nil || is.Heading != st.want.Heading) {
			st.level++
			any = true
		}
		any = st.yield(is) || any
	}
	return any
}

// headingLevels returns how far the heading of a stage may be from how it was set, or its neighbours are.
func (a *amendment) headingLevels(st *stageEdit) int {
	switch {
	case st.old < 0:
		return canonical
	case a.old[st.old].Heading != st.want.Heading:
		return apart
	}
	return asSet
}

// yield does so for the entries of a stage that is read as is: for those that are not read, first of them what is not kept; or
// else for what is not kept, or else for all.
func (st *stageEdit) yield(is *Status) bool {
	var read map[string]bool
	if is != nil {
		read = make(map[string]bool, len(is.Ballots))
		for i := range is.Ballots {
			read[is.Ballots[i].Title] = true
		}
	}
	for _, pick := range []func(e *entryEdit) bool{
		func(e *entryEdit) bool { return is != nil && !e.kept && !read[e.want.Title] },
		func(e *entryEdit) bool { return is != nil && !read[e.want.Title] },
		func(e *entryEdit) bool { return !e.kept },
		func(e *entryEdit) bool { return is != nil },
	} {
		any := false
		for j := range st.entries {
			if e := &st.entries[j]; e.level < canonical && pick(e) {
				e.level++
				any = true
			}
		}
		if any {
			return true
		}
	}
	return false
}
