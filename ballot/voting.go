package ballot

import (
	"slices"
	"strings"

	"example.org/proceedings/internal/post"
)

// How the members voted. Votes stand before the motion, in any of these settings, which may be mixed:
//
//	votes  = { head | report | table | total | share } .
//	head   = [ "Voting by" | number "votes by" ] class [ dash total ] .
//	class  = "CAs" | "Certificate Issuers" | "Browsers" | "Certificate Consumers" | … .
//	total  = number "votes" ( "total" | "cast" ) [ "including" | "plus" | "with" number ] [ "abstentions" ] .
//	share  = number "%" "of" … .
//	table  = "|" … "Yes" "|" "No" "|" "Abstain" "|" { "|" class "|" voters "|" voters "|" voters "|" } .
//
// A report is a sentence or a line, see report.go. It is of the class that it names, else of the head above it, else of all.
// One entry for each class collects what all reports say of it; a figure and a list that were read first stand.

// A voteReader collects votes.
type voteReader struct {
	*announcement
	votes   []Vote
	layouts []voteLayout
	class   Class     // of the head above
	heading post.Span // the head, whose entry is made by the first report below it
	columns []reply   // of the table that is being read
	stated  []statement
	about   []Class // parallel to stated
}

// findVotes reads the votes into b and l. The sponsors have been read: what follows them is no longer about votes.
func (a *announcement) findVotes(b *Ballot, l *layout) {
	r := &voteReader{announcement: a}
	until := len(a.src)
	if len(l.proposers) > 0 {
		until = l.proposers[0].Start
	}
	for i := range a.units {
		u := &a.units[i]
		if u.motion || u.lo == u.hi || u.level == 0 && !u.row && u.senses&(wYes|wNo|wAbstain|wFavor|wVote|wIssuer|wConsumer) == 0 {
			continue
		}
		if (u.Start >= until || l.motion.begin.Len() > 0 && u.Start >= l.motion.begin.Start) && len(r.votes) > 0 {
			break
		}
		r.readUnit(u)
	}
	for i, s := range r.stated {
		s.vote = slices.IndexFunc(r.votes, func(v Vote) bool { return v.Class == r.about[i] })
		l.statements = append(l.statements, s)
	}
	b.Votes, l.votes = r.votes, r.layouts
}

func (r *voteReader) readUnit(u *unit) {
	if u.row {
		if r.readRow(u) {
			r.take(u.Span)
		}
		return
	}
	for r.readShare(u) {
		r.take(u.Span)
		rest := *u
		if rest.lo = r.afterShare(u); rest.lo == u.hi {
			return
		}
		u = &rest
	}
	switch {
	case r.readTotal(u), r.readHead(u):
		r.take(u.Span)
		return
	case u.level > 0:
		r.class, r.heading = "", post.Span{}
		if r.has(u.lo, u.hi, wVote) { // "Voting on Ballot 7"
			r.heading = r.span(u.lo, u.hi)
		}
		return
	}
	if u.senses&(wYes|wNo|wAbstain|wFavor) == 0 {
		return
	}
	r.sentences(u.lo, u.hi, func(lo, hi int) { r.readReport(lo, hi, u) })
}

// afterShare returns where the head of the next class begins behind a share in the same line, or the end of the unit:
// "… voted in favor.Voting by Certificate Consumers – 4 votes total", 2019-11-14.
func (r *voteReader) afterShare(u *unit) int {
	for i := u.lo; i+1 < u.hi; i++ {
		if t := &r.toks[i+1]; r.toks[i].kind == tStop && t.sense&wVote != 0 && !isLower(r.src[t.start]) {
			return i + 1
		}
	}
	return u.hi
}

// entry returns the index of the entry of a class, made where there is none.
func (r *voteReader) entry(c Class, u *unit) int {
	if c == "" {
		c = All
	}
	i := slices.IndexFunc(r.votes, func(v Vote) bool { return v.Class == c })
	if i < 0 {
		v, l := Vote{Class: c}, voteLayout{all: u.Span}
		if (r.class == c || r.class == "" && c == All) && r.heading.Len() > 0 {
			v.Heading = trimColon(plain(r.src[r.heading.Start:r.heading.End]))
			l.heading = r.heading
			l.all.Start = min(l.all.Start, r.heading.Start)
		}
		r.votes, r.layouts = append(r.votes, v), append(r.layouts, l)
		i = len(r.votes) - 1
	}
	r.layouts[i].all.End = max(r.layouts[i].all.End, u.End)
	return i
}

// option returns an answer of entry i, and its layout.
func (r *voteReader) option(i int, a reply) (*Option, *optionLayout) {
	v, l := &r.votes[i], &r.layouts[i]
	switch a {
	case replyYes:
		return &v.Yes, &l.yes
	case replyNo:
		return &v.No, &l.no
	}
	return &v.Abstain, &l.abstain
}

// classOf returns the class that a word names.
func classOf(s sense) Class {
	switch {
	case s&wIssuer != 0:
		return Issuer
	case s&wConsumer != 0:
		return Consumer
	}
	return ""
}

// onlyClass returns the class that the tokens name, if they name one and no other.
func (r *voteReader) onlyClass(lo, hi int) Class {
	c := Class("")
	for i := lo; i < hi; i++ {
		if d := classOf(r.toks[i].sense); d != "" {
			if c != "" && c != d {
				return ""
			}
			c = d
		}
	}
	return c
}

// longestHead bounds the tokens of the head of a class.
const longestHead = 16

// readHead reads the head of a class: "Voting by CAs", "Certificate Issuers:", "3 votes by Certificate Consumers".
func (r *voteReader) readHead(u *unit) bool {
	if u.hi-u.lo > longestHead || r.find(u.lo, u.hi, wYes|wNo|wAbstain|wFavor|wModal) >= 0 {
		return false
	}
	c := r.onlyClass(u.lo, u.hi)
	if c == "" || u.level == 0 && !r.isHeadLine(u) {
		return false
	}
	end := u.hi
	if r.toks[end-1].kind == tColon {
		end--
	}
	r.class, r.heading = c, r.span(u.lo, end)
	if k := r.zeroVotes(u); k >= 0 { // "CAs – 0 votes"
		r.heading = r.span(u.lo, k-1)
		i := r.entry(c, u)
		for _, a := range []reply{replyYes, replyNo, replyAbstain} {
			o, l := r.option(i, a)
			zero := 0
			o.Declared, o.Voters = &zero, []string{}
			l.all, l.declared = u.Span, r.span(k, k+1)
		}
	}
	return true
}

// isHeadLine reports whether a line that is no heading is the head of a class: it begins with the class, "Voting" or a figure,
// and ends with the class, a colon or what a ballot is called.
func (r *voteReader) isHeadLine(u *unit) bool {
	lo := u.lo
	for lo < u.hi && r.toks[lo].kind != tWord && r.toks[lo].kind != tFigure {
		lo++
	}
	if lo == u.hi || r.toks[lo].sense&(wIssuer|wConsumer|wVote) == 0 && !r.isWord(lo, "Certificate") {
		return false
	}
	last := &r.toks[u.hi-1]
	return last.kind == tColon || last.sense&(wIssuer|wConsumer|wVote) != 0
}

// zeroVotes returns the index of the figure in "CAs – 0 votes", or -1.
func (r *voteReader) zeroVotes(u *unit) int {
	k := u.hi - 2
	if k > u.lo+1 && r.toks[k].n == 0 && r.toks[k+1].sense&wVote != 0 && r.toks[k-1].kind == tDash {
		return k
	}
	return -1
}

// readTotal reads a line that sums up votes, and the head of a class that may stand before it.
func (r *voteReader) readTotal(u *unit) bool {
	k := -1
	for i := u.lo; i < u.hi && i < u.lo+longestHead; i++ {
		s := r.toks[i].sense
		if s&(wYes|wNo|wFavor) != 0 {
			return false
		}
		if s&wTotal != 0 && u.hi-u.lo < 2*longestHead {
			k = i
			break
		}
	}
	if k < 0 {
		return false
	}
	n := -1
	for i := k; i >= u.lo && i > k-5; i-- {
		if r.toks[i].n >= 0 && i+1 < u.hi && r.toks[i+1].sense&wVote != 0 {
			n = i
			break
		}
	}
	if n < 0 {
		return false
	}
	end := n
	for end > u.lo && (r.toks[end-1].kind == tDash || r.toks[end-1].kind == tColon) {
		end--
	}
	if c := r.onlyClass(u.lo, end); c != "" {
		r.class, r.heading = c, r.span(u.lo, end)
	}
	r.state(statement{kind: totalStated, value: float64(r.toks[n].n), abstain: r.countsAbstentions(k, u.hi), figure: r.span(n, n+1), statement: r.span(n, u.hi)})
	return true
}

// countsAbstentions returns what the words behind "total" say of abstentions.
func (r *voteReader) countsAbstentions(lo, hi int) abstentions {
	k := r.find(lo, hi, wCounting)
	if k < 0 || r.find(k, hi, wAbstain) < 0 {
		return abstentionsUnsaid
	}
	switch r.src[r.toks[k].start:r.toks[k].end] {
	case "plus":
		return abstentionsAside
	case "excluding", "without":
		return abstentionsExcluded
	}
	return abstentionsIncluded
}

// readShare reads a line that gives a share of the votes: "86% of voting CAs voted in favor".
func (r *voteReader) readShare(u *unit) bool {
	for i := u.lo; i+1 < u.hi && i < u.lo+6; i++ {
		if r.toks[i].n >= 0 && r.toks[i+1].kind == tPercent {
			lo := i
			value := float64(r.toks[i].n)
			if i >= u.lo+2 && r.toks[i-1].kind == tStop && r.toks[i-2].n >= 0 { // "33.33%"
				lo = i - 2
				frac := value
				for k := r.toks[i].end - r.toks[i].start; k > 0; k-- {
					frac /= 10
				}
				value = float64(r.toks[lo].n) + frac
			}
			if !r.isWord(i+2, "of") || r.find(i, u.hi, wModal) >= 0 {
				return false
			}
			r.state(statement{kind: percentStated, value: value, figure: r.span(lo, i+2), statement: r.span(lo, u.hi)})
			if c := r.onlyClass(i, u.hi); c != "" {
				r.about[len(r.about)-1] = c
			}
			return true
		}
	}
	return false
}

func (r *voteReader) state(s statement) {
	c := r.class
	if c == "" {
		c = All
	}
	r.stated, r.about = append(r.stated, s), append(r.about, c)
}

// readRow reads a row of a table: its head, or a class with its voters. An empty cell says nothing.
// It reports whether it is one.
func (r *voteReader) readRow(u *unit) bool {
	var cells [][2]int
	for i := u.lo; i < u.hi; i++ {
		from := i
		for i < u.hi && r.toks[i].kind != tPipe {
			i++
		}
		if i > u.lo {
			cells = append(cells, [2]int{from, i})
		}
	}
	if len(cells) < 3 {
		r.columns = nil
		return false
	}
	var columns []reply
	for _, c := range cells[1:] {
		if c[1]-c[0] < 1 || c[1]-c[0] > 3 || r.answerAt(c[0], c[1]) == 0 {
			columns = nil
			break
		}
		columns = append(columns, r.answerAt(c[0], c[1]))
	}
	if columns != nil {
		r.columns = columns
		return true
	}
	c := r.onlyClass(cells[0][0], cells[0][1])
	if r.columns == nil || c == "" {
		return r.columns != nil && strings.Trim(r.src[u.text:u.End], "|-: \t\r\n") == "" // the line below the head
	}
	r.class, r.heading = c, r.span(cells[0][0], cells[0][1])
	i := r.entry(c, u)
	for k, cell := range cells[1:] {
		if k >= len(r.columns) || cell[0] == cell[1] {
			continue
		}
		o, l := r.option(i, r.columns[k])
		l.all = r.span(cell[0], cell[1])
		if n := r.toks[cell[0]].n; n >= 0 && cell[1]-cell[0] == 1 {
			v := int(n)
			o.Declared, l.declared = &v, l.all
			continue
		}
		r.setVoters(o, l, l.all)
	}
	return true
}
