package ballot

import "strings"

// A dress is how an entry is set: all of it that is not its words.
type dress struct {
	form     mode
	lead     string // indentation and marker, or number signs
	column   int    // of the text of a list item, else 0
	open     string // what begins the emphasis of the title
	shut     string // what ends it
	bare     bool   // only the ballot's name is emphasized
	inner    bool   // the people stand inside of the emphasis
	between  string // before the people's bracket
	sep      string // before text on the first line; "" if the text begins below
	below    string // blank lines before the text below
	indent   string // of the text below
	hasText  bool   // there is text below, of which below and indent were read
	hasNames bool
}

// canonicalDress is that of WriteStatus.
func canonicalDress(eol string) dress {
	return dress{form: items, lead: "- ", column: 2, open: "**", shut: "**", between: " ", below: eol, indent: "  "}
}

const emphasis = "*_\\"

// dressOf returns the dress of an entry.
func (p *partition) dressOf(at piece) dress {
	k := [2]int{at.stage, at.entry}
	d, ok := p.dresses[k]
	if !ok {
		d = p.readDress(at)
		p.dresses[k] = d
	}
	return d
}

// readDress reads the dress of an entry.
func (p *partition) readDress(at piece) dress {
	st := &p.read.stages[at.stage]
	e := &st.entries[at.entry]
	d := dress{form: e.form, column: e.column, between: " "}
	raw := p.s[e.title.Start:e.title.End]
	if d.form != unknown {
		start := lineBegin(p.s, e.title.Start)
		text := readLine(p.s, start, e.rest.End).text
		d.lead = p.s[start:text]
		d.open = p.s[text:e.title.Start]
	} else {
		d.open = p.s[st.tail:e.title.Start]
	}
	head := raw[:len(raw)-len(strings.TrimLeft(raw, emphasis))]
	tail := raw[len(strings.TrimRight(raw, emphasis)):]
	if open, at, shut, after := findRun(raw, 0, len(raw), false); head != "" && tail != "" && len(head)+len(tail) < len(raw) {
		d.open, d.shut = d.open+head, tail
	} else if open && head != "" && isBareID(raw[at:shut]) {
		d.bare, d.open, d.shut = true, raw[:at], strings.TrimRight(raw[shut:after], " ")
	}
	d.readMarks(p.s, e)
	d.readBelow(p, e)
	return d
}

// readMarks reads what stands between title, people and text.
func (d *dress) readMarks(s string, e *entryPart) {
	end := e.rest.Start
	if d.hasNames = e.people.End > e.people.Start; d.hasNames {
		end = e.people.Start - 1
	}
	mid := s[e.title.End:max(end, e.title.End)]
	n := marks(mid)
	if !d.bare {
		d.shut += mid[:n]
	}
	if d.hasNames {
		d.between = mid[n:]
		mid = s[e.people.End+1 : max(e.rest.Start, e.people.End+1)]
		n = marks(mid)
		if d.open != "" && !d.bare && d.shut == "" && n > 0 {
			d.inner, d.shut = true, mid[:n]
		}
	} else if blankLen(d.shut) > 0 {
		d.between = ""
	}
	if (d.open == "") != (d.shut == "") {
		d.open, d.shut, d.inner, d.bare = "_", "_", false, false // a broken run
	}
	if e.rest.End > e.rest.Start && strings.Trim(mid[n:], " \t\u00a0") != "" {
		d.sep = mid[n:]
	}
}

// marks returns the length of the delimiters that s begins with, with a blank or a colon before them.
func marks(s string) int {
	i := 0
	for i < len(s) && (blankLen(s[i:]) > 0 || s[i] == ':') {
		i += max(blankLen(s[i:]), 1)
	}
	if n := len(s) - len(strings.TrimLeft(s[i:], emphasis)); n > i {
		return n
	}
	return 0
}

// readBelow reads how the text below the first line is set, or how it would be.
func (d *dress) readBelow(p *partition, e *entryPart) {
	d.below, d.indent = p.eol, strings.Repeat(" ", d.column)
	own := e.own()
	if len(own) == 0 {
		return
	}
	d.hasText = true
	d.below = p.s[behindLine(p.s, e.title.End):lineBegin(p.s, own[0].Start)]
	shared := ""
	for i, sp := range own {
		l := p.s[sp.Start:sp.End]
		w := l[:len(l)-len(strings.TrimLeft(l, " \t"))]
		if w != l && (i == 0 || len(w) < len(shared)) {
			shared = w
		}
	}
	d.indent = shared
}

// own returns the lines of text below the first.
func (e *entryPart) own() []Span {
	if len(e.text) > 0 && e.text[0].Start == e.text[0].End && e.text[0].Start == e.rest.End {
		return e.text[1:] // the blank line that reading puts between
	}
	return e.text
}

// A wording is the Markdown of an entry's words.
type wording struct {
	title  string
	people string // with brackets, or ""
	text   []string
}

// first returns the first line, with text on it where the dress has that.
func (d *dress) first(w wording) string {
	title := w.title
	switch {
	case d.bare:
		n := nameEnd(title)
		title = title[:n] + d.shut + title[n:]
		if n == 0 {
			return d.lead + w.title + d.names(w) + d.onLine(w)
		}
	case d.inner:
		return d.lead + d.open + title + d.names(w) + d.shut + d.onLine(w)
	default:
		title += d.shut
	}
	return d.lead + d.open + title + d.names(w) + d.onLine(w)
}

func (d *dress) names(w wording) string {
	if w.people == "" {
		return ""
	}
	return d.between + w.people
}

func (d *dress) onLine(w wording) string {
	if d.sep == "" || len(w.text) == 0 {
		return ""
	}
	return d.sep + w.text[0]
}

// nameEnd returns where the name of a ballot ends with which a title begins, with a colon behind it.
func nameEnd(title string) int {
	_, n := ballotName(title)
	if n > 0 && n < len(title) && title[n] == ':' {
		n++
	}
	return n
}

// lines returns the whole entry.
func (d *dress) lines(w wording, eol string) string {
	var b strings.Builder
	b.WriteString(d.first(w))
	b.WriteString(eol)
	text := w.text
	if d.sep != "" && len(text) > 0 {
		text = text[1:]
	} else if len(text) > 0 {
		b.WriteString(d.below)
	}
	for _, l := range text {
		if l != "" {
			b.WriteString(d.indent)
			b.WriteString(l)
		}
		b.WriteString(eol)
	}
	return b.String()
}
