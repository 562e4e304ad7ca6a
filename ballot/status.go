package ballot

import "strings"

// A statusLayout is a section read, with the bytes of every part.
type statusLayout struct {
	stages []stagePart
	rest   []Span // text that belongs to no stage
	markup []Span // lines that say nothing, and "None"
}

type stagePart struct {
	Span    // of the lines
	stage   Stage
	heading Span   // its words, with markup inside
	tail    int    // where what stands on the heading's line begins: "In Voting Period: SC-7"; else 0
	none    bool   // the section says that it is empty
	nones   []Span // "None" below
	shut    int    // where a heading beside it ended it, else 0
	entries []entryPart
}

type entryPart struct {
	cut
	text   []Span // lines below the first
	column int    // of the text of the item, 0 where the entry is no list item
	form   mode   // unknown where it stands on the line of a stage's heading
	broken bool   // a delimiter on a line before opens its emphasis
}

// ParseStatus reads the Markdown below the title of a ballot status section: the stages with the ballots in them, in the order of
// the text. What belongs to no stage is returned as the spans of its lines; a section without a heading that names a stage is
// all rest. Every line that is not blank is in one place: a heading, an entry, the rest, or it is markup that says nothing.
// The time is linear.
func ParseStatus(text string) ([]Status, []Span) {
	l := readLayout(text)
	return l.list(text), l.rest
}

// list returns the stages of the text that was read.
func (l *statusLayout) list(text string) []Status {
	if len(l.stages) == 0 {
		return nil
	}
	list := make([]Status, len(l.stages))
	for i, st := range l.stages {
		list[i] = Status{Stage: st.stage, Heading: trimColon(plain(text[st.heading.Start:st.heading.End]))}
		if st.none || len(st.entries) > 0 {
			list[i].Ballots = make([]Ballot, 0, len(st.entries))
		}
		for _, e := range st.entries {
			list[i].Ballots = append(list[i].Ballots, e.ballot(text))
		}
	}
	return list
}

func trimColon(s string) string { return strings.TrimRight(s, " :") }

// ballot returns the value of an entry of text.
func (e *entryPart) ballot(text string) Ballot {
	b := Ballot{Title: trimColon(plain(text[e.title.Start:e.title.End]))}
	raw := text[e.title.Start:e.title.End]
	if id, n := ballotName(raw); n > 0 {
		b.ID = id.Unversioned()
	} else if i := strings.LastIndexByte(raw, '('); i > 0 && strings.HasSuffix(raw, ")") {
		if id, n := ballotName(raw[i+1:]); n > 0 && isBareID(raw[i+1:len(raw)-1]) {
			b.ID = id.Unversioned()
		}
	}
	if e.people.End > e.people.Start {
		b.Sponsors = splitPeople(plain(text[e.people.Start:e.people.End]))
	}
	b.Text = e.body(text)
	return b
}

// body joins the text of an entry, without the indentation that its lines share.
func (e *entryPart) body(text string) string {
	var list []string
	if e.rest.End > e.rest.Start {
		list = append(list, text[e.rest.Start:e.rest.End])
	}
	n := len(list)
	for _, sp := range e.text {
		s := dedent(text[sp.Start:sp.End], e.column)
		if strings.TrimSpace(s) == "" {
			s = ""
		}
		list = append(list, s)
	}
	own := list[n:]
	indent := sharedIndent(own)
	for i := range own {
		own[i] = strings.TrimPrefix(own[i], indent)
	}
	return strings.TrimRight(strings.Join(list, "\n"), " \t\n")
}

// sharedIndent returns the white space with which all lines begin that are not empty.
func sharedIndent(list []string) string {
	shared, any := "", false
	for _, s := range list {
		if s == "" {
			continue
		}
		w := s[:len(s)-len(strings.TrimLeft(s, " \t"))]
		if !any {
			shared, any = w, true
		}
		for !strings.HasPrefix(w, shared) {
			shared = shared[:len(shared)-1]
		}
	}
	return shared
}

// dedent cuts up to n columns of white space from the beginning of a line.
func dedent(s string, n int) string {
	for col := 0; col < n && s != ""; s = s[1:] {
		if s[0] == '\t' && col+4-col%4 <= n {
			col += 4 - col%4
		} else if s[0] == ' ' {
			col++
		} else {
			break
		}
	}
	return s
}
