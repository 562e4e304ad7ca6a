package ballot

import "strings"

// variants are a dress and what is left of it where words do not fit it: text below instead of on the line, no emphasis, the
// canonical emphasis.
func (d dress) variants() []dress {
	plain := d
	plain.bare, plain.inner, plain.open, plain.shut = false, false, "", ""
	if d.between == "" {
		plain.between = " "
	}
	bold := plain
	bold.open, bold.shut = "**", "**"
	var list []dress
	for _, v := range []dress{d, plain, bold} {
		if list = append(list, v); v.sep != "" {
			v.sep = ""
			list = append(list, v)
		}
	}
	return list
}

// worded writes the words of an entry.
func worded(b *Ballot, escape func(string) string) wording {
	w := wording{title: escape(b.Title)}
	for i, s := range b.Sponsors {
		if i > 0 {
			w.people += ", "
		}
		w.people += escape(s)
	}
	if len(b.Sponsors) > 0 {
		w.people = "(" + w.people + ")"
	}
	if b.Text != "" {
		w.text = strings.Split(b.Text, "\n")
	}
	return w
}

// dressed returns an entry in the first variant of a dress that is read as the entry. raw is a title that may be used as it is,
// or "". Where none is, it returns the last.
func (d dress) dressed(b *Ballot, raw, eol string) string {
	var wordings []wording
	for _, escape := range escapes {
		wordings = append(wordings, worded(b, escape))
	}
	if raw != "" {
		w := wordings[0]
		w.title = raw
		wordings = append([]wording{w}, wordings...)
	}
	last := ""
	for _, v := range d.variants() {
		for _, w := range wordings {
			first := ""
			if v.sep != "" && len(w.text) > 0 {
				first = w.text[0]
			}
			last = v.lines(w, eol)
			if v.begins(v.first(w), b, first) {
				return last
			}
		}
	}
	return last
}

// begins reports whether a line, standing by itself, begins an entry of the dress's form and is read as its first line, with text
// on it.
func (d *dress) begins(s string, b *Ballot, text string) bool {
	if s == "" || strings.ContainsAny(s, "\r\n") {
		return false
	}
	r := reader{s: s, lines: lines(s)}
	l := &r.lines[0]
	if l.blank || l.furnish || isNone(l.body) || !d.opens(&r, l) {
		return false
	}
	start := l.text
	if d.form == unknown {
		start = 0
	}
	return reads(s, start, l.end, false, b, text)
}

// opens reports whether the line l begins an entry of the dress's form.
func (d *dress) opens(r *reader, l *line) bool {
	switch d.form {
	case headings:
		return l.level > 0
	case items:
		return l.marker
	case runs:
		return !l.marker && l.level == 0 && r.isRun(l, false)
	case words:
		_, named := ballotName(l.body)
		return !l.marker && l.level == 0 && (named > 0 || r.isRun(l, false))
	}
	return true
}

// reads reports whether s[start:end] is read as the first line of an entry with the given text on it.
func reads(s string, start, end int, broken bool, b *Ballot, text string) bool {
	e := entryPart{cut: cutEntry(s, start, end, broken)}
	got := e.ballot(s)
	want := Ballot{ID: b.ID, Title: b.Title, Sponsors: b.Sponsors, Text: strings.TrimRight(text, " \t")}
	return differBallot("", &want, &got) == nil
}
