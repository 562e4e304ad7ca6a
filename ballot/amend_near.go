package ballot

import "strings"

// entries places the entries of the stage i of the list.
func (w *statusWriter) entries(i int, inline bool) {
	st := &w.amendment.stages[i]
	n := 0
	if st.old >= 0 {
		n = len(w.partition.stages[st.old].entries)
	}
	near := w.neighbours(st)
	for j := range st.entries {
		e := &st.entries[j]
		x := placed{kind: entryPiece, old: e.piece, slot: -1, stage: st.old, apart: e.level > asSet}
		x.home = e.piece >= 0 && w.pieces[e.piece].stage == st.old
		if n == len(st.entries) {
			x.slot = w.partition.stages[st.old].entries[j]
		}
		on := inline && j == 0
		x.text = w.entry(i, j, near[j], x.slot, on)
		w.out = append(w.out, x)
	}
}

// neighbours finds for each entry of a stage the piece of the nearest other that stands in the stage already, the one before it first,
// or -1.
func (w *statusWriter) neighbours(st *stageEdit) [][2]int {
	near := make([][2]int, len(st.entries))
	stands := func(j int) bool {
		p := st.entries[j].piece
		return p >= 0 && st.old == w.pieces[p].stage && st.old >= 0
	}
	before := -1
	for j := range st.entries {
		near[j][0] = before
		if stands(j) {
			before = st.entries[j].piece
		}
	}
	after := -1
	for j := len(st.entries) - 1; j >= 0; j-- {
		near[j][1] = after
		if stands(j) {
			after = st.entries[j].piece
		}
	}
	return near
}

// entry returns the lines of the entry j of the stage i of the list, which takes the place of the piece slot if that is not -1. on
// says that it stands on the line of the heading.
func (w *statusWriter) entry(i, j int, near [2]int, slot int, on bool) string {
	e := &w.amendment.stages[i].entries[j]
	d := w.template(i, near, on)
	if e.piece < 0 {
		return d.at(e.level, w.eol).dressed(e.want, "", w.eol)
	}
	x := w.pieces[e.piece]
	own, same := w.dressOf(x), x.stage == w.amendment.stages[i].old
	if e.level == asSet && (own.form == unknown) == on && (same || w.fits(own, near)) {
		if s, ok := w.own(i, e, near); ok {
			return w.numbered(s, own.lead, d.lead, slot, same)
		}
	}
	if same && own.form == d.form {
		d = own
	}
	raw := ""
	part := &w.read.stages[x.stage].entries[x.entry]
	if s := w.s[part.title.Start:part.title.End]; !strings.ContainsAny(s, emphasis) && w.old[x.stage].Ballots[x.entry].Title == e.want.Title {
		raw = s
	}
	return d.at(e.level, w.eol).dressed(e.want, raw, w.eol)
}

// own returns the lines of an entry that was there, with its words. It reports false where they cannot hold them.
func (w *statusWriter) own(i int, e *entryEdit, near [2]int) (string, bool) {
	x := w.pieces[e.piece]
	was := &w.old[x.stage].Ballots[x.entry]
	if e.kept || differBallot("", e.want, was) == nil {
		return w.text(e.piece), true
	}
	d := w.dressOf(x)
	return w.edited(x, was, e.want, w.texted(i, near, d), w.named(i, near, d))
}

// at returns the dress as far from how the neighbours are set as level says.
func (d dress) at(level int, eol string) dress {
	switch {
	case level >= canonical:
		return canonicalDress(eol)
	case level >= apart:
		d.sep, d.below, d.indent = "", eol, spacesOf(d.column)
	}
	if level >= emphatic {
		d.bare, d.inner, d.open, d.shut, d.between = false, false, "**", "**", " "
	}
	return d
}

func spacesOf(n int) string { return "                "[:min(n, 16)] }

// fits reports whether an entry in the given dress can stand beside others.
func (w *statusWriter) fits(d dress, near [2]int) bool {
	for _, at := range near {
		if at < 0 {
			continue
		}
		other := w.dressOf(w.pieces[at])
		if other.form == unknown {
			continue
		}
		return d.form == runs && other.form == words || d.form == other.form && indentOf(d.lead) == indentOf(other.lead)
	}
	return true
}

func indentOf(lead string) int {
	_, n := indent(lead, 0, 0)
	return n
}

// template returns the dress of the entry nearest to a place in the stage i of the list.
func (w *statusWriter) template(i int, near [2]int, on bool) dress {
	for k, at := range near {
		if at < 0 {
			continue
		}
		if d := w.dressOf(w.pieces[at]); (d.form == unknown) == on {
			d.lead = w.leadAt(d, near, k)
			return w.withText(d, i)
		}
	}
	suits := func(at int) bool {
		return (w.read.stages[w.pieces[at].stage].entries[w.pieces[at].entry].form == unknown) == on
	}
	if at := w.nearEntry(i, suits); at >= 0 {
		d := w.withText(w.dressOf(w.pieces[at]), i)
		d.lead = w.firstLead(at, d)
		return d
	}
	if at := w.nearEntry(i, func(int) bool { return true }); at >= 0 && !on {
		return w.below(w.pieces[at])
	}
	d := canonicalDress(w.eol)
	if on {
		d.form, d.lead, d.column, d.open, d.shut = unknown, "", 0, "", ""
		return d
	}
	return w.placedAs(i, d)
}

// placedAs returns the dress of a list item with the marker and indentation of "None" nearby, or below headings that are list items
// themselves.
func (w *statusWriter) placedAs(i int, d dress) dress {
	says := func(k int) bool { return len(w.read.stages[k].nones) > 0 && w.read.stages[k].tail == 0 }
	if k := w.nearest(i, says); k >= 0 {
		sp := w.read.stages[k].nones[0]
		if l := readLine(w.s, sp.Start, sp.End); l.marker {
			d.lead, d.column = w.s[sp.Start:l.text], l.content
		}
	} else if k := w.nearest(i, func(int) bool { return true }); k >= 0 {
		st := &w.read.stages[k]
		if l := readLine(w.s, st.Start, behindLine(w.s, st.heading.End)); l.marker && st.tail == 0 {
			d.lead, d.column = spacesOf(l.content)+"- ", l.content+2
		}
	}
	d.indent = spacesOf(d.column)
	return d
}

// below returns the dress for entries below one that stands on the line of its stage's heading: as list items like the heading, if
// that is one.
func (w *statusWriter) below(at piece) dress {
	d := w.dressOf(at)
	st := &w.read.stages[at.stage]
	c := canonicalDress(w.eol)
	d.form, d.lead, d.column, d.indent = items, c.lead, c.column, c.indent
	if l := readLine(w.s, st.Start, behindLine(w.s, st.heading.End)); l.marker {
		d.lead, d.column, d.indent = w.s[st.Start:l.text], l.content, spacesOf(l.content)
	}
	return d
}

// nearEntry returns the piece of the entry nearest to the stage i of the list that suits, or -1.
func (w *statusWriter) nearEntry(i int, suits func(at int) bool) int {
	found := -1
	w.nearest(i, func(k int) bool {
		list := w.partition.stages[k].entries
		for n := len(list) - 1; n >= max(0, len(list)-maxNear); n-- {
			if suits(list[n]) {
				found = list[n]
				return true
			}
		}
		return false
	})
	return found
}

// withText gives a dress that has no text that of the nearest entry that has.
func (w *statusWriter) withText(d dress, i int) dress {
	if d.hasText || d.sep != "" {
		return d
	}
	like := w.texted(i, [2]int{-1, -1}, d)
	if like.hasText || like.sep != "" {
		d.sep, d.below, d.indent = like.sep, like.below, like.indent
	}
	return d
}

// texted returns the dress of the entry nearest to a place in the stage i of the list that is of the form of d and has text, or d.
func (w *statusWriter) texted(i int, near [2]int, d dress) dress {
	return w.like(i, near, d, func(e *entryPart) bool {
		return e.form == d.form && e.column == d.column && (len(e.text) > 0 || e.rest.End > e.rest.Start)
	})
}

// named returns the dress of the nearest such entry that names people.
func (w *statusWriter) named(i int, near [2]int, d dress) dress {
	return w.like(i, near, d, func(e *entryPart) bool { return e.form == d.form && e.people.End > e.people.Start })
}

// like returns the dress of the entry nearest to a place in the stage i of the list that is as asked for, or d.
func (w *statusWriter) like(i int, near [2]int, d dress, is func(e *entryPart) bool) dress {
	suits := func(at int) bool { return is(&w.read.stages[w.pieces[at].stage].entries[w.pieces[at].entry]) }
	for _, at := range near {
		if at >= 0 && suits(at) {
			return w.dressOf(w.pieces[at])
		}
	}
	if at := w.nearEntry(i, suits); at >= 0 {
		return w.dressOf(w.pieces[at])
	}
	return d
}
