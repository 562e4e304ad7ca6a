package ballot

import (
	"slices"
	"strings"
)

// edited returns the lines of an old entry with the words of another, with as much of them as can be as it is. It reports false
// where the first line cannot be read so. like is the dress of the nearest entry with text, for text that is new, and named that of
// the nearest that names people.
func (p *partition) edited(at piece, old, want *Ballot, like, named dress) (string, bool) {
	e := &p.read.stages[at.stage].entries[at.entry]
	title, ok := reword(p.s[e.title.Start:e.title.End], want.Title)
	if !ok {
		return "", false
	}
	d := p.dressOf(at)
	names, sep := p.renamed(e, d.like(&named), old.Sponsors, want.Sponsors)
	sep, on, below, ok := p.newText(at, e, &like, textLines(old), textLines(want), sep)
	if !ok {
		return "", false
	}
	first := p.s[at.Start:e.title.Start] + title + names + sep + on
	start := e.title.Start - at.Start - len(p.openAt(at, e))
	end := p.s[e.rest.End:behindLine(p.s, e.title.End)]
	return first + end + below, reads(first, start, len(first), e.broken, want, on)
}

// newText returns what stands before the text on the first line of an entry, that text, and the lines below. It reports false where
// the lines cannot be told apart.
func (p *partition) newText(at piece, e *entryPart, like *dress, was, now []string, sep string) (before, on, below string, ok bool) {
	onLine := e.rest.End > e.rest.Start
	d := p.dressOf(at)
	switch {
	case slices.Equal(was, now):
		return sep, p.s[e.rest.Start:e.rest.End], p.s[behindLine(p.s, e.title.End):at.End], true
	case len(now) == 0 && onLine:
		return sep[:marks(sep)], "", "", true
	case len(now) == 0:
		return sep, "", "", true
	case len(was) == 0 && like.sep != "":
		return sep[:marks(sep)] + like.sep, now[0], indented(now[1:], like.indent, p.eol), now[0] != ""
	case len(was) == 0 && like.hasText:
		return sep, "", like.below + indented(now, like.indent, p.eol), true
	case len(was) == 0:
		return sep, "", d.below + indented(now, d.indent, p.eol), true
	case onLine:
		on = now[0]
	}
	below, ok = p.retold(at, e, &d, was, now)
	return sep, on, below, ok && (on != "" || !onLine)
}

// openAt returns what stands before the title of an entry and is read with it: the delimiter that opens its emphasis.
func (p *partition) openAt(at piece, e *entryPart) string {
	if e.form == unknown {
		return p.s[at.Start:e.title.Start]
	}
	l := readLine(p.s, lineBegin(p.s, e.title.Start), e.rest.End)
	return p.s[l.text:e.title.Start]
}

func textLines(b *Ballot) []string {
	if b.Text == "" {
		return nil
	}
	return strings.Split(b.Text, "\n")
}

func indented(list []string, indent, eol string) string {
	var b strings.Builder
	for _, l := range list {
		if l != "" {
			b.WriteString(indent)
			b.WriteString(l)
		}
		b.WriteString(eol)
	}
	return b.String()
}

// renamed returns what stands between the title and its text with other people: the bracket, and the separator.
func (p *partition) renamed(e *entryPart, d *dress, old, want []string) (names, sep string) {
	if len(old) == 0 {
		sep = p.s[e.title.End:max(e.rest.Start, e.title.End)]
		if len(want) == 0 {
			return "", sep
		}
		n := marks(sep)
		if d.inner {
			n = 0
		}
		return sep[:n] + d.between + "(" + strings.Join(want, ", ") + ")", sep[n:]
	}
	at := e.people.Start - 1
	sep = p.s[e.people.End+1 : max(e.rest.Start, e.people.End+1)]
	switch mid := p.s[e.title.End:at]; {
	case slices.Equal(old, want):
		return p.s[e.title.End : e.people.End+1], sep
	case len(want) == 0:
		return mid[:marks(mid)], sep
	default:
		return mid + "(" + rejoin(p.s[e.people.Start:e.people.End], old, want) + ")", sep
	}
}

// like returns the dress with the bracket of another one, as far as their titles end alike.
func (d *dress) like(named *dress) *dress {
	if d.hasNames || blankLen(d.shut) > 0 || blankLen(named.shut) > 0 {
		return d
	}
	x := *d
	x.between = named.between
	x.inner = named.inner && d.shut != "" && !d.bare
	return &x
}

// rejoin returns raw, which names the people old, with the people want and the marks between them as they are.
func rejoin(raw string, old, want []string) string {
	var seps []string
	at, end := 0, 0
	for i, s := range old {
		n := strings.Index(raw[end:], s)
		if n < 0 {
			return strings.Join(want, ", ")
		}
		if n += end; i > 0 {
			seps = append(seps, raw[end:n])
		} else {
			at = n
		}
		end = n + len(s)
	}
	b := []byte(raw[:at])
	for i, s := range want {
		switch {
		case i == 0:
		case len(seps) == 0:
			b = append(b, ", "...)
		case i == len(want)-1:
			b = append(b, seps[len(seps)-1]...)
		default:
			b = append(b, seps[0]...)
		}
		b = append(b, s...)
	}
	return string(append(b, raw[end:]...))
}

// retold returns the lines of text below an entry's first with other text in them. What the old text and the new begin and end with
// stays as it is.
func (p *partition) retold(at piece, e *entryPart, d *dress, was, now []string) (string, bool) {
	segments := p.textSegments(at, e)
	if len(segments) != len(was) {
		return "", false
	}
	first := 0 // of the lines below
	if e.rest.End > e.rest.Start {
		first = 1
	}
	n := min(len(was), len(now))
	head := first
	for head < n && was[head] == now[head] {
		head++
	}
	tail := 0
	for tail < n-head && was[len(was)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	var b strings.Builder
	if first == 0 {
		b.WriteString(d.below)
	}
	for i := first; i < head; i++ {
		if i == len(was)-1 {
			b.WriteString(strings.TrimRight(segments[i], " \t\r\n") + p.eol)
			continue
		}
		b.WriteString(segments[i])
	}
	b.WriteString(indented(now[head:len(now)-tail], d.indent, p.eol))
	for _, s := range segments[len(was)-tail:] {
		b.WriteString(s)
	}
	return b.String(), true
}

// textSegments cuts the lines below an entry's first so that each holds one line of its text. What stands on the first line is an
// empty one.
func (p *partition) textSegments(at piece, e *entryPart) []string {
	var list []string
	from := behindLine(p.s, e.title.End)
	own := e.own()
	if e.rest.End > e.rest.Start {
		list = append(list, "")
		if len(own) < len(e.text) {
			to := lineBegin(p.s, own[0].Start)
			list = append(list, p.s[from:to])
			from = to
		}
	} else if len(own) > 0 {
		from = lineBegin(p.s, own[0].Start)
	}
	for _, sp := range own {
		to := behindLine(p.s, sp.End)
		list = append(list, p.s[from:to])
		from = to
	}
	return list
}
