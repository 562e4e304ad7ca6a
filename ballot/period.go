package ballot

import (
	"strings"

	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/post"
)

// The periods in the life of a ballot.
//
//	period   = label { mark } ends | sentence .
//	label    = [ "Formal" ] ( "Discussion" | "Vote for approval" | "Voting" | "Review" ) [ "period" ] [ "(" days ")" ] .
//	ends     = [ "Start time" ":" ] moment [ "to" | dash | "|" ] [ "End time" ":" ] moment , in one line or in those below .
//	         | "Start of Review Period" ":" moment | "End of Review Period" ":" moment .
//	sentence = "The" ( "review" | "discussion" | "voting" ) "period" … begins … moment … ends … moment
//	         | "the voting period will start immediately thereafter and" ends … moment .
//	moment   = [ time [ zone ] ] [ "on" ] date [ time [ zone ] ] .
//
// A review period is what older documents call the discussion; it is one of intellectual property rights where the document
// says so, where it follows "Start of" and "End of", and in a table that has a discussion of its own. The time of a moment
// that names none in its cell may stand in the head of its column. A date without its year has the one that brings it nearest
// to the day on which the post was published. Where a document states an end more than once, the last one counts.

// A phase is one of the periods.
type phase uint8

const (
	noPhase phase = iota
	discussionPhase
	votingPhase
	reviewPhase
)

// A periodReader collects the ends of the periods.
type periodReader struct {
	*announcement
	periods [4]Period
	layouts [4]periodLayout
	heads   [2]Moment // of a table: the times in the heads of the columns of starts and ends
	current phase     // the label under which ends are read
	since   int       // the unit of the label
	half    bool      // a start stood by itself, and its end is to come
	// discussed says that the document calls the discussion by that name, so that a review is another period.
	discussed bool
	// labelled says that the ends of the review stand behind labels, and not in a sentence that may be of another ballot.
	labelled bool
	sentence [2]int // the tokens of the sentence that is being read, or 0 to 0
}

// findPeriods reads the periods.
func (a *announcement) findPeriods(b *Ballot, l *layout) {
	r := &periodReader{announcement: a, since: -2 * maxEnds}
	for i := range a.units {
		u := &a.units[i]
		if u.lo == u.hi || u.senses&(wBegins|wEnds|wDiscussion|wReview|wVote|wThereafter) == 0 && !u.row && i > r.since+maxEnds {
			continue
		}
		switch {
		case u.row:
			r.readRow(u)
		case r.readHeads(u):
			r.take(u.Span)
		case r.readLabel(i):
		case r.current != noPhase && i <= r.since+maxEnds && r.readEnds(u):
		default:
			if u.level > 0 || u.hi-u.lo > 12 {
				r.current = noPhase
			}
			r.readSentences(u)
		}
	}
	b.Discussion, l.discussion = r.periods[discussionPhase], r.layouts[discussionPhase]
	b.Voting, l.voting = r.periods[votingPhase], r.layouts[votingPhase]
	b.Review, l.review = r.periods[reviewPhase], r.layouts[reviewPhase]
}

// maxEnds is how many units below a label may state the ends of its period.
const maxEnds = 4

// phaseOf returns the phase that a word names.
func phaseOf(s sense) phase {
	switch {
	case s&wDiscussion != 0:
		return discussionPhase
	case s&wReview != 0:
		return reviewPhase
	case s&wVote != 0:
		return votingPhase
	}
	return noPhase
}

// readLabel reads a unit that begins with the label of a period, and the ends that follow in it. In a unit "Start of Review
// Period: …" one end follows.
func (r *periodReader) readLabel(i int) bool {
	u := &r.units[i]
	lo := u.lo
	for lo < u.hi && (r.toks[lo].kind != tWord || r.isWord(lo, "Formal") || r.isWord(lo, "formal") || r.isWord(lo, "Expected") || r.isWord(lo, "The")) {
		lo++
	}
	if lo == u.hi {
		return false
	}
	if r.has(lo, u.hi, wBegins|wEnds) && r.isWord(lo+1, "of") {
		k := r.find(lo, min(u.hi, lo+6), wReview)
		if k < 0 {
			return false
		}
		r.setEnd(reviewPhase, r.toks[lo].sense&wEnds != 0, k+1, u.hi, u)
		r.labelled = true
		return true
	}
	p := phaseOf(r.toks[lo].sense)
	if p == noPhase || strings.EqualFold(r.src[r.toks[lo].start:r.toks[lo].end], "votes") {
		return false
	}
	end := r.labelEnd(lo, u.hi)
	if end < 0 {
		return false
	}
	if p == reviewPhase && !r.discussed && r.find(lo, u.hi, wRights) < 0 {
		p = discussionPhase
	} else if p == discussionPhase {
		r.discussed = true
	}
	r.current, r.since, r.half = p, i, false
	if end == u.hi {
		r.take(u.Span)
	}
	if end < u.hi {
		if !r.readPair(p, end, u.hi, u) {
			r.readSentence(lo, u.hi, u)
		}
	}
	return true
}

// labelEnd returns the index behind the label that begins at lo, or -1 where a sentence begins there.
func (r *periodReader) labelEnd(lo, hi int) int {
	for i := lo + 1; i < hi; i++ {
		t := &r.toks[i]
		switch {
		case t.kind == tOpen:
			for i < hi && r.toks[i].kind != tShut {
				i++
			}
			for i+1 < hi && (r.toks[i+1].kind == tColon || r.toks[i+1].kind == tDash) {
				i++
			}
			return min(i+1, hi)
		case t.kind == tColon:
			if i+1 < hi && r.toks[i+1].kind == tOpen {
				continue // "Voting period: (7 days)"
			}
			return i + 1
		case t.sense&(wBegins|wEnds) != 0:
			if r.has(lo, hi, wDiscussion) || r.isWord(i-1, "approval") {
				return i // "Discussion begins … and ends …"
			}
			if i+1 < hi && (r.isWord(i+1, "Time") || r.isWord(i+1, "time")) {
				return i // "Voting Start Time: …"
			}
			return -1
		case r.isWord(i, "period"), r.isWord(i, "Period"), r.isWord(i, "for"), r.isWord(i, "approval"), r.isWord(i, "Approval"):
		default:
			return -1
		}
	}
	return hi
}

// readEnds reads a unit below a label: one end, both, or neither.
func (r *periodReader) readEnds(u *unit) bool {
	return u.level == 0 && r.readPair(r.current, u.lo, u.hi, u)
}

// maxPair bounds the tokens of a unit that gives the ends of a period below or behind its label.
const maxPair = 60

// readPair reads the ends of a period from the tokens lo to hi: each behind its word, or two moments in order, or one that
// stands by itself. It reports whether there was an end or a placeholder for one.
func (r *periodReader) readPair(p phase, lo, hi int, u *unit) bool {
	if hi-lo > maxPair {
		return false
	}
	starts, ends := r.endWords(lo, hi)
	switch {
	case starts >= 0 && ends > starts:
		r.setEnd(p, false, starts, ends, u)
		r.setEnd(p, true, ends, hi, u)
		return true
	case starts >= 0:
		r.setEnd(p, false, starts, hi, u)
		return true
	case ends >= 0:
		r.setEnd(p, true, ends, hi, u)
		return true
	}
	s := r.span(lo, hi)
	list := date.Find(r.src[s.Start:s.End])
	switch {
	case len(list) == 0 || len(list) == 1 && hi-lo > 14:
		return false
	case len(list) == 1 && len(list[0].Dates) > 1: // "14-21 September"
		r.set(p, false, r.moment(s, list[0], 0), s, u)
		r.set(p, true, r.moment(s, list[0], len(list[0].Dates)-1), s, u)
	case len(list) == 1: // a cell of a broken table, 2017-03-02
		r.set(p, r.half, r.moment(s, list[0], 0), s, u)
		r.half = !r.half
	default:
		mid := s.Start + list[1].Start
		r.setText(p, false, post.Span{Start: s.Start, End: mid}, u)
		r.setText(p, true, post.Span{Start: mid, End: s.End}, u)
	}
	return true
}

// endWords returns the first word that sets off a start, and the first after it that sets off an end, or -1.
func (r *periodReader) endWords(lo, hi int) (starts, ends int) {
	starts, ends = -1, -1
	for i := lo; i < hi; i++ {
		switch s := r.toks[i].sense; {
		case s&wBegins != 0 && starts < 0 && ends < 0:
			starts = i
		case s&wEnds != 0 && ends < 0:
			ends = i
		}
	}
	return starts, ends
}

// readRow reads a row of a table: its head, or a period with its ends in cells.
func (r *periodReader) readRow(u *unit) {
	var cells [4][2]int
	n := 0
	for i := u.lo; i < u.hi && n < len(cells); i++ {
		from := i
		for i < u.hi && r.toks[i].kind != tPipe {
			i++
		}
		if i > u.lo {
			cells[n] = [2]int{from, i}
			n++
		}
	}
	if n < 2 {
		return
	}
	for k := 1; k < n; k++ {
		c := cells[k]
		if s := r.span(c[0], c[1]); k < 3 && r.find(c[0], min(c[1], c[0]+1), wBegins|wEnds) >= 0 {
			r.heads[k-1] = clockOf(r.src[s.Start:s.End])
		}
	}
	first := cells[0]
	p := r.rowPhase(first[0], first[1])
	if p == noPhase {
		return
	}
	for k := 1; k < min(n, 3); k++ {
		if s := r.span(cells[k][0], cells[k][1]); s.Len() > 0 {
			end := k == 2
			if n == 2 { // "| Start of Review Period | 26 May |"
				end = r.has(first[0], first[1], wEnds)
			}
			r.setText(p, end, s, u)
		}
	}
}

// readHeads reads a line with the heads of a table that lost its bars: "Start time (22:00 UTC) End time (22:00 UTC)".
func (r *periodReader) readHeads(u *unit) bool {
	if u.senses&(wBegins|wEnds) == 0 || u.hi-u.lo > 24 || strings.IndexByte(r.src[u.text:u.End], '(') < 0 {
		return false
	}
	starts, ends := r.endWords(u.lo, u.hi)
	if s := r.span(u.lo, u.hi); len(date.Find(r.src[s.Start:s.End])) > 0 {
		return false
	}
	read := func(k, lo, hi int) bool {
		if lo < 0 || lo+3 >= hi || r.toks[lo+2].kind != tOpen {
			return false
		}
		s := r.span(lo, hi)
		r.heads[k] = clockOf(r.src[s.Start:s.End])
		return r.heads[k].Timed
	}
	if ends < 0 {
		return read(0, starts, u.hi)
	}
	a := read(0, starts, ends)
	return read(1, ends, u.hi) || a
}

// rowPhase returns the period that the first cell of a row names.
func (r *periodReader) rowPhase(lo, hi int) phase {
	k := r.find(lo, min(hi, lo+7), wDiscussion|wReview)
	switch {
	case k >= 0 && r.toks[k].sense&wDiscussion != 0:
		r.discussed = true
		return discussionPhase
	case k >= 0:
		return reviewPhase
	case r.has(lo, hi, wVote):
		return votingPhase
	}
	return noPhase
}

// readSentences reads the sentences of a unit of prose.
func (r *periodReader) readSentences(u *unit) {
	if u.senses&(wBegins|wEnds|wThereafter|wVote) == 0 {
		return
	}
	r.sentences(u.lo, u.hi, func(lo, hi int) {
		r.sentence = [2]int{lo, hi}
		r.readSentence(lo, hi, u)
	})
	r.sentence = [2]int{}
}

// readSentence reads a sentence that says when one or two periods begin and end.
func (r *periodReader) readSentence(lo, hi int, u *unit) {
	p := noPhase
	r.readRange(lo, hi, u)
	for i := lo; i < hi; i++ {
		s := r.toks[i].sense
		if q := r.sentencePhase(i, lo, hi); q != noPhase {
			p = q
		}
		if p == noPhase {
			continue
		}
		switch {
		case s&wThereafter != 0 && p == votingPhase:
			if from := r.periods[discussionPhase].End; !from.IsZero() {
				r.periods[votingPhase].Start = from
			}
		case s&(wBegins|wEnds) != 0, r.isWord(i, "effect"):
			to := r.clauseEnd(i+1, hi)
			if !(p == reviewPhase && r.labelled) {
				r.setEnd(p, s&wEnds != 0, i+1, to, u)
			}
		}
	}
}

// votingBegins reports whether the word "voting" at i is the subject of a sentence on when it begins or ends: "voting will
// begin at …", "Voting on Ballot 7 closed on …".
func (r *periodReader) votingBegins(i, lo, hi int) bool {
	if !strings.EqualFold(r.src[r.toks[i].start:r.toks[i].end], "voting") {
		return false
	}
	far := i + 4
	if i <= lo+1 {
		far = i + 12
	}
	return r.find(i+1, min(hi, far), wBegins|wEnds) >= 0
}

// sentencePhase returns the period that the token at i, and what follows it, makes the subject of a sentence.
func (r *periodReader) sentencePhase(i, lo, hi int) phase {
	t := &r.toks[i]
	p := phaseOf(t.sense)
	if p == noPhase && t.sense&wBallot == 0 {
		return noPhase
	}
	period := r.isWord(i+1, "period") || r.isWord(i+1, "Period")
	switch {
	case p == votingPhase && !period && !r.votingBegins(i, lo, hi):
		return noPhase
	case p == noPhase && t.sense&wBallot != 0 && r.has(i+2, hi, wEnds) && r.has(i+1, hi, wModal|wCopula) && i <= lo+1:
		return votingPhase // "The ballot will close at …"
	case p == reviewPhase && period:
		if r.find(max(lo, i-3), i, wRights) >= 0 || r.discussed {
			return reviewPhase
		}
		return discussionPhase
	case (p == discussionPhase || p == votingPhase) && (period || p == votingPhase):
		return p
	}
	return noPhase
}

// clauseEnd returns where what is said of an end ends: at the next word of another end or another period.
func (r *periodReader) clauseEnd(lo, hi int) int {
	for i := lo; i < hi; i++ {
		s := r.toks[i].sense
		if s&(wBegins|wEnds) != 0 && i > lo || r.sentencePhase(i, lo, hi) != noPhase {
			return i
		}
	}
	return hi
}

// readRange reads a period whose ends stand in brackets behind it: "a voting period (Sept. 21-28)".
func (r *periodReader) readRange(lo, hi int, u *unit) {
	for i := lo; i < hi; i++ {
		if r.toks[i].kind != tOpen || i < lo+2 {
			continue
		}
		p := r.sentencePhase(i-2, lo, hi)
		end := i + 1
		for end < hi && end < i+maxPair && r.toks[end].kind != tShut {
			end++
		}
		if s := r.span(i+1, end); p != noPhase {
			if list := date.Find(r.src[s.Start:s.End]); len(list) == 1 && len(list[0].Dates) > 1 {
				r.set(p, false, r.moment(s, list[0], 0), s, u)
				r.set(p, true, r.moment(s, list[0], len(list[0].Dates)-1), s, u)
			}
		}
	}
}

// setEnd reads an end from the tokens lo to hi.
func (r *periodReader) setEnd(p phase, end bool, lo, hi int, u *unit) {
	if s := r.span(lo, hi); s.Len() > 0 {
		r.setText(p, end, s, u)
	}
}

// setText reads an end from a stretch of text: the last day in it, as a day in another zone may come first ("8 pm PDT on 27
// March (28 March 3:00 UTC)").
func (r *periodReader) setText(p phase, end bool, s post.Span, u *unit) {
	list := date.Find(r.src[s.Start:s.End])
	if len(list) == 0 {
		return
	}
	m := r.moment(s, list[len(list)-1], 0)
	if m.IsZero() {
		return // a day whose year nothing tells
	}
	if head := r.heads[b2i(end)]; !m.Timed && head.Timed {
		m.Hour, m.Minute, m.Timed = head.Hour, head.Minute, true
	}
	r.set(p, end, m, s, u)
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// set takes m as an end of a period.
func (r *periodReader) set(p phase, end bool, m Moment, s post.Span, u *unit) {
	if m.IsZero() {
		return
	}
	l := &r.layouts[p]
	if l.all.Len() == 0 {
		l.all = u.Span
	}
	l.all.End = max(l.all.End, u.End)
	if r.sentence[1] > 0 && p == reviewPhase {
		// "… ended on 3 May and no exclusion notices were filed": the sentence says more.
	} else if r.sentence[1] > 0 {
		r.takeTokens(r.sentence[0], r.sentence[1])
	} else {
		r.take(u.Span)
	}
	if end {
		r.periods[p].End, l.end = m, s
	} else {
		r.periods[p].Start, l.start = m, s
	}
}
