package post

import (
	"bytes"
	"strings"
)

// changeFlow changes a list in brackets, of which the closing one is at an offset. What precedes an element that stays is
// set in front of that, with what parts the two; the rest goes behind the last element that stays.
func (a *amender) changeFlow(c *listChange, closing int) error {
	last := len(c.old) - 1
	for !c.old[last].stays {
		last--
	}
	for i, el := range c.old[:last] {
		if el.stays {
			continue
		}
		if lines, ok := a.linesOf(c, i); ok {
			a.splice(lines.Start, lines.End, "")
		} else {
			a.splice(el.start, c.old[i+1].start, "")
		}
	}
	var added []string
	for j := range c.now {
		s := &c.now[j]
		if s.stays() {
			if err := a.value(c, s, inFlow); err != nil {
				return err
			}
			continue
		}
		text, err := a.newElement(c, s)
		if err != nil {
			return err
		}
		if s.next < len(c.old) {
			a.insert(c, s.next, text)
		} else {
			added = append(added, text)
		}
	}
	return a.changeTail(c, last, closing, added)
}

// linesOf returns the lines of an element and of the comma behind it, where they hold nothing else but a comment and the
// next element begins a line. Comments on lines between belong to that.
func (a *amender) linesOf(c *listChange, i int) (Span, bool) {
	el, next := c.old[i], c.old[i+1]
	if bytes.IndexByte(a.text[el.end:next.start], '\n') < 0 {
		return Span{}, false // they share a line, which may be long
	}
	lines := Span{lineStart(a.text, el.start), a.nextLine(el.end)}
	comma, _, _ := bytes.Cut(a.text[el.end:lines.End], []byte("#"))
	return lines, a.begins(el.start) && a.begins(next.start) && lines.End <= next.start && bytes.IndexByte(comma, ',') >= 0
}

// insert puts a new element in front of one that stays.
func (a *amender) insert(c *listChange, next int, text string) {
	at := c.old[next].start
	if next > 0 && bytes.IndexByte(a.text[c.old[next-1].end:at], '#') >= 0 {
		if lines, ok := a.linesOf(c, next-1); ok {
			blanks := string(a.text[lineStart(a.text, at):at])
			a.splice(lines.End, lines.End, blanks+text+","+a.ending(lines.End))
			return
		}
	}
	a.splice(at, at, text+a.separator(c, next))
}

// newElement writes an element of a list in brackets, or repeats one that moves.
func (a *amender) newElement(c *listChange, s *successor) (string, error) {
	if s.Old >= 0 {
		el := c.old[s.Old]
		return string(a.text[el.start:el.end]), nil
	}
	return scalarText(s.value, inFlow, c.quotes...)
}

// separator returns what is to part a new element from the others: what parts the i-th from the one before, comments aside.
func (a *amender) separator(c *listChange, i int) string {
	if len(c.old) == 1 {
		lead := a.text[:c.old[0].start]
		return "," + lastBreak(lead[len(bytes.TrimRight(lead, " \t\r\n")):], " ")
	}
	i = min(max(i, 1), len(c.old)-1)
	between := a.text[c.old[i-1].end:c.old[i].start]
	if bytes.IndexByte(between, '#') >= 0 {
		return "," + lastBreak(between, " ")
	}
	return string(between)
}

// lastBreak returns the last line ending of a text with what follows it, or otherwise where there is none.
func lastBreak(text []byte, otherwise string) string {
	i := bytes.LastIndexByte(text, '\n')
	if i < 0 {
		return otherwise
	}
	if i > 0 && text[i-1] == '\r' {
		i--
	}
	return string(text[i:])
}

// changeTail replaces what stands behind the last element that stays by what is added. A comment on the line of that
// element stays there, with the comma before it.
func (a *amender) changeTail(c *listChange, last, closing int, added []string) error {
	end, until := c.old[last].end, c.old[len(c.old)-1].end
	if len(added) == 0 && end == until {
		return nil
	}
	if end < until {
		a.removeComment(until)
	}
	separator := a.separator(c, last+1)
	next := closing
	if last+1 < len(c.old) {
		next = c.old[last+1].start
	}
	comment := a.lineEnd(end)
	if comment >= next || bytes.IndexByte(a.text[end:comment], '#') < 0 {
		text := ""
		if len(added) > 0 {
			text = separator + strings.Join(added, separator)
		}
		a.splice(end, until, text)
		return nil
	}
	separator = "," + lastBreak([]byte(separator), a.ending(a.nextLine(end))+strings.Repeat(" ", a.indent(end)))
	return a.changeBehindComment(end, until, comment, separator, added)
}

// removeComment removes a comment behind the last element, which ends at an offset, and its comma.
func (a *amender) removeComment(at int) {
	rest := bytes.TrimLeft(a.text[at:], " \t")
	if bytes.HasPrefix(rest, []byte(",")) {
		at = len(a.text) - len(rest) + 1
		rest = bytes.TrimLeft(rest[1:], " \t")
	}
	if bytes.HasPrefix(rest, []byte("#")) {
		a.splice(at, a.lineEnd(at), "")
	}
}

// changeBehindComment replaces what stands from the end of a comment, which follows the element that ends at end, to the
// end of the last element.
func (a *amender) changeBehindComment(end, until, comment int, separator string, added []string) error {
	comma := a.skip(until, "")
	trailing := comma < len(a.text) && a.text[comma] == ','
	if trailing && until > end {
		until = comma + 1
	}
	hash := end + bytes.IndexByte(a.text[end:comment], '#')
	at := end + bytes.IndexByte(a.text[end:hash], ',')
	has, needs := at >= end, len(added) > 0 || trailing
	switch {
	case has != (trailing || until > end):
		return errExtent // the comma is on a line of its own
	case needs && !has:
		a.splice(end, end, ",")
	case has && !needs:
		a.splice(at, at+1, "")
	}
	text := ""
	if len(added) > 0 {
		text = separator[1:] + strings.Join(added, separator)
	}
	if len(added) > 0 && trailing {
		text += ","
	}
	a.splice(comment, max(comment, until), text)
	return nil
}
