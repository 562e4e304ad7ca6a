package ballot

import (
	"slices"
	"strings"
)

// A ballot status section.
//
//	section = { text } { stage }
//	stage   = heading { "None" | entry | text }
//	heading = "#### " words | "**" words "**" | words [":"] | "- " words      of which stageOf says that they name a stage
//	        | heading ":" ( "None" | entry )                                 "- In Voting Period: SC-7"
//	entry   = first line (see cutEntry) { text }
//
// The first heading decides which kind of heading the section has: Markdown headings and bold lines, plain lines, or list
// items. Within a stage the first entry decides what begins an entry: a heading, a list item, a line that begins with a run of
// emphasis, or a plain line that begins with a ballot's name. What is indented as far as the text of a list item belongs to
// the item.

// A mode says what begins a heading or an entry.
type mode int

const (
	unknown  mode = iota
	headings      // a Markdown heading, for stages a bold line too
	runs          // a line that begins with a run of emphasis
	words         // a plain line
	items         // a list item
)

// A reader walks over the lines of a section.
type reader struct {
	s      string
	lines  []line
	form   mode    // of the stages' headings
	levels [7]bool // of the headings that surely name stages
	column int     // of the first heading that is a list item
	entry  mode    // of the entries of the stage
	flat   bool    // the entries are list items beside the stage's own
	closed bool    // a heading beside those of the stages ended the last
	broken bool    // a lone delimiter stood on the line before
	begin  mode    // of the entry that begins at the line
	out    statusLayout
}

// readLayout reads a section.
func readLayout(s string) statusLayout {
	r := reader{s: s, lines: lines(s)}
	r.survey()
	for i := range r.lines {
		r.line(i)
	}
	for i := range r.out.stages {
		for j := range r.out.stages[i].entries {
			r.trim(&r.out.stages[i].entries[j])
		}
	}
	return r.out
}

// survey finds which kind of headings the section has, from the first that surely names a stage.
func (r *reader) survey() {
	for i, l := range r.lines {
		if l.blank || l.furnish || l.level == 0 && r.form != unknown {
			continue
		}
		if l.level > 0 {
			if _, _, ok := r.heading(i, headings, true); ok {
				r.levels[l.level] = true
				if r.form == unknown {
					r.form = headings
				}
			}
			continue
		}
		form := words
		switch {
		case l.marker:
			form = items
		case isWholeRun(l.body):
			form = headings
		}
		if _, h, ok := r.heading(i, form, true); ok && l.indent < 4 && (form != items || r.isStageItem(i, h)) {
			r.form, r.column = form, l.indent
		}
	}
}

// isStageItem reports whether the list item at i, which names a stage, is the heading of one and no remark: what follows on
// its line or on the next is a ballot, "None" or an item further in.
func (r *reader) isStageItem(i int, h headingPart) bool {
	if h.runIn() {
		return true
	}
	for j := i + 1; j < len(r.lines); j++ {
		if l := r.lines[j]; !l.blank && !l.furnish {
			_, n := ballotName(l.body)
			return isNone(l.body) || l.marker && (n > 0 || l.indent >= r.lines[i].content)
		}
	}
	return false
}

// A headingPart is the words of a stage's heading and what follows them on the line.
type headingPart struct {
	words Span
	tail  Span
}

func (h headingPart) runIn() bool { return h.tail.End > h.tail.Start }

// heading reads the line i as the heading of a stage in a given form. sure asks for one that needs no others beside it.
func (r *reader) heading(i int, form mode, sure bool) (Stage, headingPart, bool) {
	l := &r.lines[i]
	h := headingPart{words: Span{l.text, l.end}}
	st, is := stageOf(l.body)
	if st == "" {
		if st, is, h = r.runIn(l); st == "" {
			return "", h, false
		}
	}
	if sure && !is || !startsHigh(r.s[h.words.Start:h.words.End]) {
		return "", h, false
	}
	if form == words && !h.runIn() && !r.stands(i) {
		return "", h, false
	}
	return st, h, true
}

// runIn reads "In Voting Period: SC-7": words that name a stage, a colon or dash, and a ballot or "None".
func (r *reader) runIn(l *line) (Stage, bool, headingPart) {
	for i := l.text; i < min(l.end, l.text+maxStageHeading); i++ {
		j := i
		if r.s[i] == ':' {
			j = i + 1
		} else if r.s[i] == ' ' {
			j = skipDash(r.s[:l.end], i+1)
			if j == i+1 {
				continue
			}
		} else {
			continue
		}
		tail := Span{skipSpaceAndMarkup(r.s[:l.end], j), l.end}
		st, is := stageOf(r.s[l.text:i])
		if st == "" || tail.Start >= tail.End {
			continue
		}
		rest := r.s[tail.Start:tail.End]
		_, n := ballotName(rest)
		if n > 0 || isNone(rest) || r.form == items && l.marker && is {
			return st, is, headingPart{Span{l.text, i}, tail}
		}
		return "", false, headingPart{}
	}
	return "", false, headingPart{}
}

// stands reports whether the plain line i stands as a heading does: what comes next is apart from it, and what came before is
// too unless it ends in a colon or has three words.
func (r *reader) stands(i int) bool {
	t := r.lines[i].body
	colon := strings.HasSuffix(t, ":")
	if i > 0 && !colon && strings.Count(t, " ")+strings.Count(t, "/") < 2 {
		if p := r.lines[i-1]; !p.blank && !p.furnish && p.level == 0 {
			return false
		}
	}
	if i+1 == len(r.lines) {
		return true
	}
	n := r.lines[i+1]
	return colon || n.blank || n.furnish || n.marker || n.level > 0 || isNone(n.body)
}

func startsHigh(s string) bool {
	s = strings.TrimLeft(s, " \t*_\\[")
	s = s[skipNumber(s, 0):]
	c, _ := decode(s)
	return s != "" && (c < 'a' || c > 'z')
}

// isWholeRun reports whether a line is one run of emphasis: "**In Voting Period**".
func isWholeRun(s string) bool {
	open, _, _, after := findRun(s, 0, len(s), false)
	return open && len(s) > 0 && (s[0] == '*' || s[0] == '_' || s[0] == '\\') && isLoose(s[after:])
}

// line puts the line i where it belongs.
func (r *reader) line(i int) {
	l := &r.lines[i]
	e := r.current()
	switch {
	case l.blank:
		if e != nil {
			r.keep(e, l.Span)
		}
		return
	case l.furnish:
		r.broken = strings.Trim(r.s[l.Start:l.End], " \t_\\") == ""
		if e != nil && !r.broken {
			r.keep(e, l.Span) // a break between paragraphs, cut again where it ends the text
			return
		}
		r.out.markup = append(r.out.markup, l.Span)
		return
	}
	broken := r.broken || i > 0 && endsBroken(r.s[r.lines[i-1].Start:r.lines[i-1].End])
	r.broken = false
	if e != nil && e.column > 0 && l.indent >= e.column {
		r.keep(e, l.Span)
		return
	}
	if st, h, ok := r.stageAt(i); ok {
		r.open(l, st, h)
		return
	}
	st := r.stage()
	if st == nil || r.closes(l) {
		if st != nil && !r.closed {
			r.closed, st.shut = true, l.Start
		}
		r.leave(l.Span)
		return
	}
	if len(st.entries) == 0 && isNone(l.body) {
		r.none(l.Span)
		return
	}
	if len(st.entries) == 0 && saysNone(l.body) {
		st.none = true
		r.leave(l.Span)
		return
	}
	if r.begins(i, broken) {
		r.add(l, l.text, broken)
		return
	}
	if e != nil {
		r.keep(e, l.Span)
		return
	}
	r.leave(l.Span)
}

// endsBroken reports whether a line ends in an escaped delimiter that may open a run on the next.
func endsBroken(s string) bool {
	s = strings.TrimRight(s, " \t")
	return strings.HasSuffix(s, "\\_") && strings.Count(s, "_")%2 == 1
}

// stageAt reads the line i as a heading of the section's form.
func (r *reader) stageAt(i int) (Stage, headingPart, bool) {
	l := &r.lines[i]
	switch {
	case r.form == unknown:
	case l.level > 0:
		st, h, ok := r.heading(i, headings, !r.levels[l.level])
		if !ok && r.levels[l.level] && strings.Contains(strings.ToLower(l.body), "ballots") && len(FindIDs(l.body)) == 0 {
			return Other, headingPart{words: Span{l.text, l.end}}, true
		}
		return st, h, ok
	case l.marker:
		if r.form == items && l.indent <= r.column+1 {
			return r.heading(i, items, false)
		}
	case isWholeRun(l.body):
		return r.heading(i, headings, r.form != headings)
	default:
		if st, h, ok := r.heading(i, words, r.form != words); ok {
			t := strings.ToLower(r.s[h.words.Start:h.words.End])
			return st, h, r.form == words || strings.Contains(t, "ballots") || strings.Contains(t, "period")
		}
	}
	return "", headingPart{}, false
}

// open begins a stage at a line.
func (r *reader) open(l *line, st Stage, h headingPart) {
	r.out.stages = append(r.out.stages, stagePart{Span: l.Span, stage: st, heading: h.words})
	r.closing(l)
	r.entry, r.flat, r.closed = unknown, false, false
	if !h.runIn() {
		return
	}
	r.stage().tail = h.tail.Start
	if isNone(r.s[h.tail.Start:h.tail.End]) {
		r.none(h.tail)
		return
	}
	r.begin = unknown
	r.add(l, h.tail.Start, false)
	if l.marker {
		r.current().column = l.content
	}
}

// none puts what says that the stage is empty with the markup.
func (r *reader) none(sp Span) {
	st := r.stage()
	st.none = true
	st.nones = append(st.nones, sp)
	r.out.markup = append(r.out.markup, sp)
}

// closes reports whether the line l is a heading beside those of the stages, or above them, that names no ballot: what follows
// belongs to none of the stages.
func (r *reader) closes(l *line) bool {
	if l.level == 0 {
		return r.closed
	}
	if _, n := ballotName(l.body); n > 0 {
		return false
	}
	deepest := 0
	for n, is := range r.levels {
		if is {
			deepest = n
		}
	}
	return l.level <= deepest
}

// begins reports whether an entry begins at the line i of a stage.
func (r *reader) begins(i int, broken bool) bool {
	l := &r.lines[i]
	_, named := ballotName(l.body)
	form := unknown
	switch {
	case l.level > 0:
		r.entry, r.begin = headings, headings
		return true
	case r.entry == headings:
		return false
	case l.marker:
		form = items
		if r.entry == items && named == 0 && r.remarks(l) {
			return false
		}
	case r.isRun(l, broken):
		form = runs
		if r.entry == items && named == 0 {
			return false
		}
	case named > 0 && r.begun(i), r.entry == unknown && endsInPeople(l.body):
		form = words
	default:
		return false
	}
	if r.entry == unknown {
		r.entry = form
		r.flat = form == items && r.form == items && l.indent <= r.column+1
	}
	r.begin = form
	return r.entry == form || form == runs
}

// begun reports whether the line i begins a paragraph, or follows a line that is an entry of its own.
func (r *reader) begun(i int) bool {
	if i == 0 {
		return true
	}
	p := &r.lines[i-1]
	if p.blank || p.furnish || p.level > 0 || p.marker || r.entry == unknown {
		return true
	}
	_, n := ballotName(p.body)
	return n > 0
}

// remarks reports whether a list item that names no ballot, in a list whose first item names one, is a remark on the ballot
// above: where the entries stand beside the stages, always; else where it is a sentence.
func (r *reader) remarks(l *line) bool {
	st := r.stage()
	if len(st.entries) == 0 {
		return false
	}
	first := st.entries[0].title
	if _, n := ballotName(r.s[first.Start:first.End]); n == 0 {
		return false
	}
	return r.flat || strings.HasSuffix(l.body, ".") && strings.Count(l.body, " ") > 7
}

// isRun reports whether the line begins with a run of emphasis that is the title of an entry.
func (r *reader) isRun(l *line, broken bool) bool {
	open, at, shut, after := findRun(r.s, l.text, l.end, broken)
	s := r.s[at:l.end]
	if !open {
		_, n := ballotName(s)
		return at > l.text && (n > 0 || endsInPeople(s)) && s != "" && s[0] != ' '
	}
	if strings.TrimSpace(r.s[at:shut]) == "" {
		return false
	}
	if _, ok := peopleAtEnd(r.s, at, shut); ok || isLoose(r.s[after:l.end]) {
		return true
	}
	if _, n := ballotName(s); n > 0 {
		return true
	}
	i := skipSpace(r.s[:l.end], after)
	return r.s[i] == '('
}

// endsInPeople reports whether a short line ends in a bracket of people.
func endsInPeople(s string) bool {
	_, ok := peopleAtEnd(s, 0, len(s))
	return ok && len(s) <= maxTitle && !strings.Contains(s, ". ")
}

// add begins an entry whose first line is l, from start on.
func (r *reader) add(l *line, start int, broken bool) {
	e := entryPart{cut: cutEntry(r.s, start, l.end, broken), form: r.begin, broken: broken}
	if l.marker && start == l.text {
		e.column = l.content
	}
	st := r.stage()
	st.entries = append(st.entries, e)
	st.End = l.End
	r.closing(l)
}

// closing puts what ends a heading's line, "{.class}" or "##", with the markup.
func (r *reader) closing(l *line) {
	if l.level > 0 && strings.TrimSpace(r.s[l.end:l.End]) != "" {
		r.out.markup = append(r.out.markup, Span{l.end, l.End})
	}
}

// keep adds a line to the text of the entry e, which is the last.
func (r *reader) keep(e *entryPart, sp Span) {
	e.text = append(e.text, sp)
	r.stage().End = sp.End
}

func (r *reader) stage() *stagePart {
	if n := len(r.out.stages); n > 0 {
		return &r.out.stages[n-1]
	}
	return nil
}

func (r *reader) current() *entryPart {
	if st := r.stage(); !r.closed && st != nil && len(st.entries) > 0 {
		return &st.entries[len(st.entries)-1]
	}
	return nil
}

// leave adds a line to the rest, and joins it to the line before.
func (r *reader) leave(sp Span) {
	if n := len(r.out.rest); n > 0 && strings.TrimSpace(r.s[r.out.rest[n-1].End:sp.Start]) == "" {
		r.out.rest[n-1].End = sp.End
		return
	}
	r.out.rest = append(r.out.rest, sp)
}

// trim cuts lines that say nothing from the ends of an entry's text.
func (r *reader) trim(e *entryPart) {
	says := func(sp Span) bool {
		s := strings.TrimSpace(r.s[sp.Start:sp.End])
		return s != "" && !isFurnish(s)
	}
	first := slices.IndexFunc(e.text, says)
	if first < 0 {
		first = len(e.text)
	}
	end := len(e.text)
	for end > first && !says(e.text[end-1]) {
		end--
	}
	for i, sp := range e.text {
		if (i < first || i >= end) && strings.TrimSpace(r.s[sp.Start:sp.End]) != "" {
			r.out.markup = append(r.out.markup, sp)
		}
	}
	e.text = e.text[first:end]
	if e.rest.End > e.rest.Start && first > 0 && len(e.text) > 0 {
		e.text = slices.Insert(e.text, 0, Span{e.rest.End, e.rest.End}) // the blank line between them
	}
}
