package ballot

import "strings"

// A statusWriter collects the pieces of the text that is written.
type statusWriter struct {
	*amendment
	out   []placed
	gone  []int            // of the stages that are removed, those whose rest is still to be placed
	tail  []int            // the rest that ends the text
	last  int              // where the last rest ends in out
	extra map[int][]placed // what stands before the elements of out
}

// write returns the text with the list.
func (a *amendment) write() string {
	w := statusWriter{amendment: a, gone: a.gone, extra: make(map[int][]placed)}
	if n := len(a.partition.stages); n > 0 {
		w.tail = a.partition.stages[n-1].after
	}
	for i, x := range a.pieces {
		if x.stage < 0 {
			w.keep(i)
		}
	}
	w.last = len(w.out)
	for i := range a.stages {
		st := &a.stages[i]
		if st.old >= 0 && !st.moved {
			w.orphans(st.old)
		}
		w.stage(i)
	}
	w.orphans(len(a.old))
	for _, i := range w.tail {
		w.keep(i)
	}
	return w.join()
}

// keep places the piece i as it is.
func (w *statusWriter) keep(i int) {
	x := w.pieces[i]
	w.out = append(w.out, placed{kind: x.kind, text: w.text(i), old: i, slot: -1, stage: x.stage, home: true})
}

// orphans places the rest that stood in removed stages before the given one: what stood before the entries behind the last rest
// before it, so that the order stays and it becomes no entry's text.
func (w *statusWriter) orphans(before int) {
	for len(w.gone) > 0 && w.gone[0] < before {
		st := w.partition.stages[w.gone[0]]
		for _, i := range st.before {
			if w.pieces[i].kind == restPiece {
				x := placed{kind: restPiece, text: w.text(i), old: i, slot: -1, stage: -1}
				w.extra[w.last] = append(w.extra[w.last], x)
			}
		}
		if w.gone[0] != len(w.partition.stages)-1 {
			for _, i := range st.after {
				w.keep(i)
				w.last = len(w.out)
			}
		}
		w.gone = w.gone[1:]
	}
}

// stage places the stage i of the list.
func (w *statusWriter) stage(i int) {
	st := &w.amendment.stages[i]
	var old stagePieces
	if st.old >= 0 {
		old = w.partition.stages[st.old]
	}
	inline := w.inline(i)
	w.out = append(w.out, w.heading(i, inline))
	emptied := st.want.Ballots != nil && len(st.want.Ballots) == 0
	beside := st.old >= 0 && len(w.old[st.old].Ballots) > 0 && len(st.want.Ballots) > 0 // "None" may stand beside ballots
	if emptied && !w.saysNone(st.old) {
		w.out = append(w.out, w.none(i, inline))
	}
	for _, k := range old.before {
		if w.pieces[k].kind == restPiece {
			w.keep(k)
			w.last = len(w.out)
		} else if emptied || beside {
			w.keep(k)
			inline = false
		}
	}
	w.entries(i, inline)
	if st.old >= 0 && st.old < len(w.old)-1 {
		for _, k := range old.after {
			w.keep(k)
			w.last = len(w.out)
		}
	}
}

// saysNone reports whether an old stage says that it is empty.
func (w *statusWriter) saysNone(old int) bool { return old >= 0 && w.read.stages[old].none }

// inline reports whether the stage i of the list is to have what it holds on the line of its heading: as it had, or else as the
// nearest stage has it.
func (w *statusWriter) inline(i int) bool {
	st := &w.amendment.stages[i]
	if st.want.Ballots == nil {
		return false
	}
	if st.old >= 0 && w.holds(st.old) {
		return w.read.stages[st.old].tail > 0
	}
	k := w.nearest(i, w.holds)
	return k >= 0 && w.read.stages[k].tail > 0
}

// holds reports whether something stands in an old stage.
func (w *statusWriter) holds(old int) bool {
	st := &w.read.stages[old]
	return len(st.nones) > 0 || len(st.entries) > 0
}

// nearest returns the index of the old stage nearest to the stage i of the list of which is holds, or -1. Its own old stage comes
// first, then those before it.
func (w *statusWriter) nearest(i int, is func(old int) bool) int {
	at := w.amendment.stages[i].near
	for d := 0; d < len(w.old) && d < maxNear; d++ {
		if at-d >= 0 && at-d < len(w.old) && is(at-d) {
			return at - d
		}
		if at+d < len(w.old) && is(at+d) {
			return at + d
		}
	}
	return -1
}

// maxNear is how many stages away something to go by is looked for.
const maxNear = 16

// heading returns the heading of the stage i of the list.
func (w *statusWriter) heading(i int, inline bool) placed {
	st := &w.amendment.stages[i]
	x := placed{kind: headingPiece, old: -1, slot: -1, stage: st.old, apart: st.level > 0}
	k := st.old
	if k >= 0 {
		x.old, x.home = w.partition.stages[k].heading, true
		if len(w.old) == len(w.list) {
			x.slot = w.partition.stages[i].heading
		}
	} else {
		k = w.nearest(i, func(int) bool { return true })
	}
	x.text = "#### " + string(appendEscaped(nil, st.want.Heading)) + w.eol
	if k < 0 || st.level >= emphatic {
		return x
	}
	is := &w.read.stages[k]
	words, ok := reword(w.s[is.heading.Start:is.heading.End], st.want.Heading)
	if !ok {
		return x
	}
	p := w.pieces[w.partition.stages[k].heading]
	before, after := w.s[p.Start:is.heading.Start], w.s[is.heading.End:p.End]
	if st.old < 0 && is.tail == 0 {
		after = w.eol
	}
	if inline && is.tail == 0 {
		after = ": "
		if strings.HasSuffix(words, ":") {
			after = " "
		}
	} else if !inline && is.tail > 0 {
		after = strings.TrimRight(after, " \t") + w.eol
	}
	x.text = before + words + after
	return x
}

// none returns "None" as the stages nearby write it.
func (w *statusWriter) none(i int, inline bool) placed {
	x := placed{kind: nonePiece, old: -1, slot: -1, stage: w.amendment.stages[i].old, home: true}
	k := w.nearest(i, func(k int) bool { return len(w.read.stages[k].nones) > 0 })
	body, lead := "None", ""
	if k >= 0 {
		sp := w.read.stages[k].nones[0]
		l := readLine(w.s, sp.Start, sp.End)
		body = l.body
		if lead = w.s[sp.Start:l.text]; w.read.stages[k].tail > 0 {
			lead = w.itemLead(i)
		}
	} else {
		lead = w.itemLead(i)
	}
	if inline {
		lead = ""
	}
	x.text = lead + body + w.eol
	return x
}

// itemLead returns what stands before an entry near the stage i of the list if it is a list item.
func (w *statusWriter) itemLead(i int) string {
	k := w.nearest(i, func(k int) bool { return len(w.read.stages[k].entries) > 0 })
	if k < 0 {
		return "- "
	}
	for _, at := range w.partition.stages[k].entries {
		if d := w.dressOf(w.pieces[at]); d.form == items {
			return d.lead
		} else if d.form != unknown {
			return ""
		}
	}
	return ""
}

// join returns the text of what is placed, with the gaps between.
func (w *statusWriter) join() string {
	var b strings.Builder
	b.WriteString(w.gaps[0])
	end := w.gaps[len(w.gaps)-1]
	if len(w.pieces) == 0 {
		end = ""
	}
	if len(w.pieces) == 0 && b.Len() > 0 && !strings.HasSuffix(b.String(), "\n") {
		b.WriteString(w.eol)
	}
	var before *placed
	add := func(x *placed) {
		if before != nil {
			b.WriteString(w.between(before, x))
		}
		b.WriteString(x.text)
		before = x
	}
	for i := range len(w.out) + 1 {
		for j := range w.extra[i] {
			add(&w.extra[i][j])
		}
		if i < len(w.out) {
			add(&w.out[i])
		}
	}
	b.WriteString(end)
	return strings.TrimSuffix(b.String(), w.added)
}
