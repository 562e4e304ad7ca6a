package attendee

import (
	"strings"

	"example.org/proceedings/internal/edit"
)

// introduction returns where the words begin that introduce a list, with what stands before them in their line where they are
// the first of it; without any, where the list begins.
func (a *amendment) introduction(i int) int {
	l := &a.layout.lists[i]
	if len(l.labels) == 0 {
		return a.sequences[i].elements[0].lo
	}
	return a.labelStart(l.labels[0])
}

// labelStart returns where a label begins with its markup, and its line's marker where it is the first of the line.
func (a *amendment) labelStart(f field) int {
	line := a.index.start(a.toks[f.lo].start)
	if f.lo == 0 || a.toks[f.lo-1].end <= line {
		return line
	}
	return a.markupBefore(f.lo, 0, a.index)
}

// end returns where a list ends with the full stop or separator behind its last element, and with its line where nothing else
// follows.
func (a *amendment) end(i int) int {
	e := a.sequences[i].last()
	at, tok := e.hi, e.at.hi
	line := a.index.end(e.hi, a.text)
	if e.row {
		return at
	}
	for tok < len(a.toks) && a.toks[tok].start < line {
		if k := a.toks[tok].kind; k != dot && k != comma && k != semi {
			return at
		}
		at = a.toks[tok].end
		tok++
	}
	return at + len(strings.TrimRight(a.text[at:line], " \t\r"))
}

// relabel returns the splices that give a list another label.
func (a *amendment) relabel(i int, label string, m manner) ([]edit.Splice, bool) {
	labels, s := a.layout.lists[i].labels, a.sequences[i]
	if s == nil {
		return nil, false
	}
	first := s.elements[0].lo
	switch {
	case len(labels) == 0:
		return []edit.Splice{{Start: first, End: first, Text: s.heading(label, m)}}, true
	case label == "":
		start := a.markupBefore(labels[0].lo, 0, a.index)
		if k := a.blocks[a.blockOf(labels[0].lo)].kind; k == heading || s.isLines {
			start = a.labelStart(labels[0])
		}
		return []edit.Splice{{Start: start, End: first}}, start < first
	}
	parts := []string{label}
	if len(labels) > 1 {
		parts = strings.Split(label, ": ")
	}
	if len(parts) != len(labels) {
		return nil, false
	}
	var splices []edit.Splice
	for k, f := range labels {
		list, ok := a.revalue(f, parts[k], m.esc())
		if !ok {
			return nil, false
		}
		splices = append(splices, list...)
	}
	return splices, true
}

// heading returns what introduces a list as that of List.Markdown does.
func (s *sequence) heading(label string, m manner) string {
	text := "**" + m.esc()(label) + ":**"
	if s.isLines {
		return text + s.index.lineEnd + s.index.lineEnd
	}
	return text + " "
}

// drop returns the splice that takes a list out of the text with its introduction.
func (a *amendment) drop(i int) (edit.Splice, bool) {
	if a.sequences[i] == nil {
		return edit.Splice{}, false
	}
	start, end := a.introduction(i), a.end(i)
	if before := len(strings.TrimRight(a.text[:start], " \t\r\n")); before > 0 && strings.TrimSpace(a.text[end:]) == "" {
		start = before
	} else {
		end = len(a.text) - len(strings.TrimLeft(a.text[end:], "\r\n"))
	}
	return edit.Splice{Start: start, End: end}, start <= end
}

// add returns the splice that adds a list behind one that is there; before is -1 where it is to be the first.
func (a *amendment) add(before int, l List, m manner) (edit.Splice, bool) {
	gap := a.index.lineEnd + a.index.lineEnd
	if len(a.lists) == 0 {
		at := len(strings.TrimRight(a.text, " \t\r\n"))
		if at == 0 {
			gap = ""
		}
		return edit.Splice{Start: at, End: at, Text: gap + l.write(m.esc(), m.dressed)}, true
	}
	model := max(before, 0)
	if a.sequences[model] == nil {
		return edit.Splice{}, false
	}
	if k := max(model, 1); k < len(a.lists) && a.sequences[k] != nil && a.sequences[k-1] != nil {
		if lo, hi := a.end(k-1), a.introduction(k); lo < hi && strings.TrimSpace(a.text[lo:hi]) == "" && strings.Contains(a.text[lo:hi], "\n") {
			gap = a.text[lo:hi]
		}
	}
	text := a.newList(model, l, m)
	if before < 0 {
		at := a.introduction(0)
		return edit.Splice{Start: at, End: at, Text: text + gap}, true
	}
	at := a.end(before)
	if b := a.blocks[a.blockOf(a.sequences[before].last().at.hi-1)]; a.toks[b.hi-1].end > at {
		at = a.index.end(a.toks[b.hi-1].end, a.text)
	}
	return edit.Splice{Start: at, End: at, Text: gap + text}, true
}

// newList returns a list in the style of list i, introduced as that is.
func (a *amendment) newList(i int, l List, m manner) string {
	s := a.sequences[i]
	labels := a.layout.lists[i].labels
	ed := &editor{sequence: s, manner: m, isNobody: len(l.Attendees) == 0}
	people := l.Attendees
	if ed.isNobody {
		people = []Attendee{{Name: nobody}}
	}
	if ed.isTable() || len(s.list.people) == 0 {
		ed.sequence = &sequence{r: a.reader, index: a.index, style: canonical}
	}
	var b strings.Builder
	switch {
	case l.Label == "":
	case len(labels) == 0 || ed.sequence != s:
		b.WriteString(ed.heading(l.Label, m))
	default:
		f := labels[len(labels)-1]
		b.WriteString(a.text[a.labelStart(f):a.toks[f.lo].start] + m.esc()(l.Label) + a.text[a.toks[f.hi-1].end:s.elements[0].lo])
	}
	for k, p := range people {
		if k > 0 {
			b.WriteString(ed.style.sep)
		}
		b.WriteString(ed.numbered(ed.marker+ed.write(p), k+1))
	}
	if ed.sequence == s {
		b.WriteString(a.text[s.last().hi:a.end(i)])
	}
	return b.String()
}
