package minutes

import (
	"strings"

	"example.org/proceedings/internal/edit"
	"example.org/proceedings/internal/post"
)

// A textLine is one line of a Text, and where it stands in what the Text was read from.
type textLine struct {
	text  string    // without a line end
	at    post.Span // its bytes; empty, at the place between two parts, where the line parts them
	parts bool      // the blank line that parts what stands on both sides of a list of people
}

// A textLayout is a Text by its lines.
type textLayout struct {
	source string
	eol    string
	lines  []textLine
}

// texts returns the lines of a Text, for an alignment.
func (l *textLayout) texts() []string {
	texts := make([]string, len(l.lines))
	for i := range l.lines {
		texts[i] = l.lines[i].text
	}
	return texts
}

// add appends the lines of a part of the source, each moved to the left by its indentation.
func (l *textLayout) add(part post.Span, indent int) {
	var lines []textLine
	for at := part.Start; at < part.End; {
		end := part.End
		next := end
		if i := strings.IndexByte(l.source[at:part.End], '\n'); i >= 0 {
			end, next = at+i, at+i+1
			if end > at && l.source[end-1] == '\r' {
				end--
			}
		}
		start := at
		if at == 0 || l.source[at-1] == '\n' {
			start = end - len(dedent(l.source[at:end], indent))
		}
		lines = append(lines, textLine{text: l.source[start:end], at: post.Span{Start: start, End: end}})
		at = next
	}
	for len(lines) > 0 && strings.Trim(lines[len(lines)-1].text, " \t\r\n") == "" {
		lines = lines[:len(lines)-1]
	}
	for len(lines) > 0 && (strings.TrimSpace(lines[0].text) == "" || isAttributes(lines[0].text)) {
		lines = lines[1:]
	}
	if len(lines) == 0 {
		return
	}
	last := &lines[len(lines)-1]
	last.text = strings.TrimRight(last.text, " \t\r")
	last.at.End = last.at.Start + len(last.text)
	if len(l.lines) > 0 {
		l.lines = append(l.lines, textLine{at: post.Span{Start: last.at.Start, End: last.at.Start}, parts: true})
	}
	l.lines = append(l.lines, lines...)
}

// whole reports whether line i has its line of the source to itself.
func (l *textLayout) whole(i int) bool {
	s := l.lines[i].at
	end := lineEnd(l.source, s.End, len(l.source))
	return strings.Trim(l.source[lineStart(l.source, s.Start):s.Start], " \t") == "" && strings.Trim(l.source[s.End:end], " \t\r\n") == ""
}

// indent returns what stands before line i in the source, or before one of its neighbours where it does not begin its line.
func (l *textLayout) indent(i, columns int) string {
	for _, k := range []int{i, i + 1, i - 1} {
		if k >= 0 && k < len(l.lines) && !l.lines[k].parts && l.lines[k].text != "" && l.whole(k) {
			at := l.lines[k].at.Start
			return l.source[lineStart(l.source, at):at]
		}
	}
	return strings.Repeat(" ", columns)
}

// change returns the splices that make the lines those of another text. New lines are indented as their neighbours are, or
// by so many columns.
func (l *textLayout) change(text string, columns int) []edit.Splice {
	now := strings.Split(text, "\n")
	var splices []edit.Splice
	for _, h := range edit.Hunks(l.texts(), now) {
		i, j := h.OldStart, h.NewStart
		for ; i < h.OldEnd && j < h.NewEnd; i, j = i+1, j+1 {
			if s := l.lines[i].at; l.lines[i].text != now[j] {
				splices = append(splices, edit.Splice{Start: s.Start, End: s.End, Text: now[j]})
			}
		}
		splices = append(splices, l.remove(i, h.OldEnd)...)
		i = max(i, h.OldEnd)
		if j < h.NewEnd {
			splices = append(splices, l.insert(i, now[j:h.NewEnd], columns))
		}
	}
	return splices
}

// remove returns the splices that take the lines from i to end out.
func (l *textLayout) remove(i, end int) []edit.Splice {
	var splices []edit.Splice
	for ; i < end; i++ {
		s := l.lines[i].at
		switch {
		case l.lines[i].parts:
			continue
		case l.whole(i):
			s = post.Span{Start: lineStart(l.source, s.Start), End: lineEnd(l.source, s.End, len(l.source))}
		}
		if n := len(splices); n > 0 && splices[n-1].End == s.Start {
			splices[n-1].End = s.End
		} else {
			splices = append(splices, edit.Splice{Start: s.Start, End: s.End})
		}
	}
	if n := len(splices) - 1; n >= 0 && splices[n].End == len(l.source) && !strings.HasSuffix(l.source, "\n") {
		if start := splices[n].Start; start > 0 && l.source[start-1] == '\n' { // no final newline stays none
			splices[n].Start = len(strings.TrimSuffix(l.source[:start-1], "\r"))
		}
	}
	return splices
}

// insert returns the splice that puts lines before line i, or behind the last.
func (l *textLayout) insert(i int, lines []string, columns int) edit.Splice {
	after := i - 1
	for after >= 0 && l.lines[after].parts {
		after--
	}
	var b strings.Builder
	if after >= 0 {
		indent := l.indent(after, columns)
		at := l.lines[after].at.End
		end := at + blanks(l.source[at:]) // those at the end of a text are none of it, and would be
		for _, line := range lines {
			b.WriteString(l.eol)
			b.WriteString(indented(line, indent))
		}
		return edit.Splice{Start: at, End: end, Text: b.String()}
	}
	at := l.lines[0].at.Start
	indent := l.indent(0, columns)
	for k, line := range lines {
		if k > 0 {
			line = indented(line, indent)
		}
		b.WriteString(line)
		b.WriteString(l.eol)
	}
	if l.lines[0].text != "" {
		b.WriteString(indent)
	}
	return edit.Splice{Start: at, End: at, Text: b.String()}
}

// blanks returns how many spaces and tabs s begins with.
func blanks(s string) int { return len(s) - len(strings.TrimLeft(s, " \t")) }

// indented returns a line with its indentation; a blank line has none.
func indented(line, indent string) string {
	if line == "" {
		return ""
	}
	return indent + line
}

func lineStart(s string, at int) int { return strings.LastIndexByte(s[:at], '\n') + 1 }

// lines returns the lines of the text of a span, as textOf returns it.
func (d *doc) lines(body post.Span, eol string, bare ...post.Span) *textLayout {
	l := &textLayout{source: d.text, eol: eol}
	for _, p := range d.pieces(body, d.zonesIn(body), bare) {
		l.add(p, d.indentAt(p.Start))
	}
	return l
}
