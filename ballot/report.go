package ballot

import (
	"strings"

	"example.org/proceedings/internal/post"
)

// A report says who gave which answer, or how many did.
//
//	report = { clause } .
//	clause = [ class ] [ number ] [ class ] [ "voted" ] answer { "or" answer } [ "votes" ] [ "from" | "by" ] [ class ] [ voters ]
//	       | voters ( "abstained" | "voted" answer ) .
//	answer = "yes" | "yea" | "in favor" | "no" | "nay" | "against" | "opposed" | "abstain" | "abstentions" | … .
//	number = digits | "seventeen" | "none" | "no" ; before the answer, or in brackets behind it .
//	voters = ( ":" | dash | "from" | "by" | "were" | "(" ) organization { sep organization } | "None" .
//
// The class of a clause is the one that it names, else that of the clauses that it stands with: those up to the next class, or
// up to an answer that was there already. Voters are read by package attendee.

// A reply is what a member votes.
type reply uint8

const (
	replyYes reply = iota + 1
	replyNo
	replyAbstain
)

// A clause is one answer in a report.
type clause struct {
	reply  reply
	lo, hi int       // the tokens of the answer
	count  int       // the token of the number, or -1
	zero   bool      // "no" or "none" says how many
	class  Class     // that the clause names
	voters post.Span // the list
	listed bool      // there is a list, which may be empty
	before bool      // the list stands before the answer
	label  bool      // a colon or dash introduces the list
	shares bool      // the number is that of the clause before: "0 NO or Abstention votes"
	end    int       // behind its last token
}

// readReport reads a sentence or a line.
func (r *voteReader) readReport(lo, hi int, u *unit) {
	list := r.clauses(lo, hi)
	if len(list) == 0 {
		return
	}
	said := false
	for k := range list {
		r.readClause(list, k, lo, hi)
		said = said || list[k].listed || r.number(&list[k]) >= 0
	}
	if !said {
		return // "there has been no vote"
	}
	if lo == u.lo && hi >= u.hi-1 {
		r.take(u.Span)
	} else {
		r.takeTokens(lo, hi)
	}
	for from := 0; from < len(list); {
		to := groupEnd(list, from)
		c := Class("")
		for _, cl := range list[from:to] {
			if cl.class != "" {
				c = cl.class
				break
			}
		}
		for k := from; k < to; k++ {
			r.record(&list[k], c, u)
		}
		from = to
	}
	r.carry(list, lo == u.lo)
}

// carry keeps the class of a line "CAs voting in favor: …" for "Against: …" below it.
func (r *voteReader) carry(list []clause, first bool) {
	c := list[0].class
	if !first || c == "" || !list[0].label {
		return
	}
	for _, cl := range list {
		if cl.class != c && cl.class != "" {
			return
		}
	}
	if r.class != c {
		r.class, r.heading = c, post.Span{}
	}
}

// groupEnd returns the end of the clauses that share a class with the one at from.
func groupEnd(list []clause, from int) int {
	var seen [replyAbstain + 1]bool
	class := Class("")
	for k := from; k < len(list); k++ {
		c := &list[k]
		if seen[c.reply] || class != "" && c.class != "" && c.class != class {
			return k
		}
		seen[c.reply] = true
		if class == "" {
			class = c.class
		}
	}
	return len(list)
}

// clauses finds the answers of a report, in memory that the next call uses again. A sentence that states a rule has none.
func (r *voteReader) clauses(lo, hi int) []clause {
	list := r.memory.clauses[:0]
	depth := 0
	for i := lo; i < hi; i++ {
		t := &r.toks[i]
		switch t.kind {
		case tOpen:
			depth++
			continue
		case tShut:
			depth = max(0, depth-1)
			continue
		}
		if depth > 0 {
			continue
		}
		if t.sense&wModal != 0 && !(len(list) > 0 && r.inVoters(&list[len(list)-1], i)) {
			return nil
		}
		a := r.answerAt(i, hi)
		if a == 0 {
			continue
		}
		c := clause{reply: a, lo: i, hi: i + 1, count: -1}
		if t.sense&wFavor != 0 {
			c.lo--
		}
		if t.sense&wNo != 0 && (r.denies(i, hi) || r.qualifies(i, hi)) {
			continue // "no abstentions" is a figure, "no exclusion notices" something else
		}
		if n := len(list); n > 0 && list[n-1].hi == i-1 && r.has(i-1, hi, wOr) {
			c.shares = true
		} else if !r.isAnswer(c.lo, i, lo, hi) {
			continue
		}
		list = append(list, c)
	}
	r.memory.clauses = list
	return list
}

// inVoters reports whether token i stands in what may be the list of a clause: behind its colon.
func (r *voteReader) inVoters(c *clause, i int) bool {
	for k := c.hi; k < i && k < c.hi+6; k++ {
		if r.toks[k].kind == tColon {
			return true
		}
	}
	return false
}

// answerAt returns the answer that token i names.
func (r *voteReader) answerAt(i, hi int) reply {
	if i >= hi {
		return 0
	}
	switch s := r.toks[i].sense; {
	case s&wYes != 0, s&wFavor != 0 && i > 0 && strings.EqualFold(r.src[r.toks[i-1].start:r.toks[i-1].end], "in"):
		return replyYes
	case s&wNo != 0:
		return replyNo
	case s&wAbstain != 0:
		return replyAbstain
	}
	return 0
}

// denies reports whether the "no" at i says how many: "no abstentions", "no Nay votes", "no votes against".
func (r *voteReader) denies(i, hi int) bool {
	if !r.isNo(i) || i+1 >= hi {
		return false
	}
	j := i + 1
	if r.has(j, hi, wVote) {
		j++
		if j < hi && r.isWord(j, "in") {
			j++
		}
	}
	return j < hi && r.toks[j].kind == tWord && r.toks[j].sense&(wYes|wNo|wAbstain|wFavor) != 0
}

// qualifies reports whether the "no" at i belongs to a noun that has nothing to do with votes.
func (r *voteReader) qualifies(i, hi int) bool {
	return r.isNo(i) && i+1 < hi && r.toks[i+1].kind == tWord && r.toks[i+1].sense&(wVote|wAnd|wOr|wBy|wFrom) == 0 && isLower(r.src[r.toks[i+1].start])
}

func (r *voteReader) isNo(i int) bool {
	return strings.EqualFold(r.src[r.toks[i].start:r.toks[i].end], "no")
}

// isAnswer reports whether the words from lo to i are an answer in a report: a figure, a class, a verb or nothing stands before
// them, or "votes" or a colon behind.
func (r *voteReader) isAnswer(lo, i, from, hi int) bool {
	k := lo - 1
	for k >= from && r.toks[k].kind != tWord && r.toks[k].kind != tFigure && r.toks[k].kind != tPercent && r.toks[k].kind != tComma {
		k--
	}
	if k >= from && (r.isWord(k, "a") || r.isWord(k, "A") || r.isWord(k, "clear")) {
		return false
	}
	next := i + 1
	verb := r.isVerb(i)
	after := r.has(next, hi, wVote) || next < hi && (r.toks[next].kind == tColon || r.toks[next].kind == tDash)
	if k < from {
		return after || next == hi
	}
	t := &r.toks[k]
	if t.n >= 0 && t.kind != tPercent || t.sense&(wVote|wIssuer|wConsumer|wNobody) != 0 || r.denies(k, hi) && t.sense&wNo != 0 {
		return true
	}
	for k > from && t.sense&(wCounted|wCopula) != 0 && t.sense&wAnd == 0 && t.n < 0 { // "twenty votes were in favor"
		k--
		t = &r.toks[k]
	}
	return after || verb || t.n >= 0 || t.sense&wNobody != 0
}

// isVerb reports whether the answer at i is what somebody did: "abstained".
func (r *voteReader) isVerb(i int) bool {
	return strings.EqualFold(r.src[r.toks[i].start:r.toks[i].end], "abstained") || r.has(i-1, len(r.toks), wVote) && !r.isWord(i-1, "votes")
}

// readClause reads what stands around answer k of a report.
func (r *voteReader) readClause(list []clause, k, lo, hi int) {
	c := &list[k]
	from := lo
	if k > 0 {
		from = list[k-1].end
	}
	to := hi
	if k+1 < len(list) {
		to = r.clauseStart(list[k+1].lo, c.hi)
	}
	r.readNumber(c, from)
	r.readAfter(c, to)
	if !c.listed && c.count < 0 && !c.zero && !c.shares && r.isVerb(c.hi-1) {
		r.readBefore(c, from)
	}
	if c.shares && k > 0 {
		c.count, c.zero = list[k-1].count, list[k-1].zero
		if c.class == "" {
			c.class = list[k-1].class
		} else if list[k-1].class == "" {
			list[k-1].class = c.class
		}
	}
}

// clauseStart returns where the clause with its answer at i begins, behind lo: at its number or class.
func (r *voteReader) clauseStart(i, lo int) int {
	at := i
	for j := i - 1; j >= lo; j-- {
		t := &r.toks[j]
		switch {
		case t.n >= 0 || t.sense&(wNobody|wNo) != 0:
			at = j
			if r.has(j-1, len(r.toks), wAnd) && j-1 >= lo {
				at = j - 1
			}
			return at
		case t.sense&(wCounted|wCopula) != 0 && t.sense&wAnd == 0:
		default:
			return at
		}
	}
	return at
}

// readNumber reads the number and the class before an answer.
func (r *voteReader) readNumber(c *clause, from int) {
	depth := 0
	for i := c.lo - 1; i >= from; i-- {
		t := &r.toks[i]
		if t.kind == tShut {
			depth++
		} else if t.kind == tOpen {
			depth = max(0, depth-1)
			continue
		}
		if depth > 0 {
			continue
		}
		if d := classOf(t.sense); d != "" {
			c.class = d
		}
		if c.count >= 0 || c.zero {
			if d := r.classBefore(i, from); c.class == "" {
				c.class = d
			}
			return
		}
		switch {
		case t.n >= 0 && t.sense&wNobody == 0 || t.n >= 0 && t.n == 0:
			c.count = i
		case t.sense&wNobody != 0, t.sense&wNo != 0 && r.denies(i, len(r.toks)):
			c.zero = true
			c.count = -1
		case t.sense&wCounted == 0 && t.sense&wCopula == 0:
			if c.class == "" {
				c.class = r.classBefore(i, from)
			}
			return
		}
	}
}

// classBefore returns the last class named in the tokens from up to i.
func (r *voteReader) classBefore(i, from int) Class {
	for ; i >= from; i-- {
		if c := classOf(r.toks[i].sense); c != "" {
			return c
		}
	}
	return ""
}

// readAfter reads number, class and voters behind an answer, up to the token to.
func (r *voteReader) readAfter(c *clause, to int) {
	i := c.hi
	intro := false
	for c.end = i; i < to; i++ {
		t := &r.toks[i]
		switch {
		case t.kind == tOpen && i+2 < to && r.toks[i+1].n >= 0 && r.toks[i+2].kind == tShut:
			if c.count < 0 {
				c.count = i + 1
			}
			i += 2
		case t.kind == tOpen && i+2 < to && r.toks[i+2].kind == tPercent: // "17 yes (100%)"
			for i < to && r.toks[i].kind != tShut {
				i++
			}
		case t.kind == tOpen && c.class != "":
			end := i
			for end < to && r.toks[end].kind != tShut {
				end++
			}
			r.list(c, i+1, end)
			c.end = end
			return
		case t.kind == tColon, t.kind == tDash:
			c.label = true
			i++
			if i+2 < to && r.toks[i].kind == tOpen && r.toks[i+1].n >= 0 && r.toks[i+2].kind == tShut {
				c.count = i + 1
				i += 3
			}
			r.list(c, i, to)
			c.end = to
			return
		case t.sense&(wBy|wFrom) != 0:
			intro = true
		case classOf(t.sense) != "":
			c.class = classOf(t.sense)
		case t.sense&(wVote|wCopula|wCounted) != 0 && t.sense&wAnd == 0:
			intro = intro || r.isWord(i, "were") || r.isWord(i, "was")
		case intro && t.kind == tWord && !isLower(r.src[t.start]), intro && t.kind == tFigure:
			r.list(c, i, to)
			c.end = to
			return
		case t.kind == tWord && r.labelAhead(i, to):
		default:
			c.end = i
			return
		}
		c.end = min(i+1, to)
	}
}

// labelAhead reports whether within a few words from i a colon or dash introduces a list: "18 yes on Public list – …".
func (r *voteReader) labelAhead(i, to int) bool {
	for k := i; k < to && k < i+4; k++ {
		if r.toks[k].kind == tColon || r.toks[k].kind == tDash {
			return true
		}
		if r.toks[k].kind != tWord {
			return false
		}
	}
	return false
}

// list takes the tokens lo to hi as the voters of a clause.
func (r *voteReader) list(c *clause, lo, hi int) {
	for hi > lo && (r.toks[hi-1].kind == tComma || r.toks[hi-1].sense&wAnd != 0 && r.toks[hi-1].kind == tWord) {
		hi--
	}
	c.listed = true
	c.voters = r.span(lo, hi)
	if hi < len(r.toks) && lo < hi && r.toks[hi].kind == tStop && int(r.toks[hi].start) == c.voters.End {
		c.voters.End++ // the full stop of "S.p.A." belongs to it
	}
}

// readBefore takes what stands before a verb as its voters: "Acme and Umbra abstained".
func (r *voteReader) readBefore(c *clause, from int) {
	hi := c.lo
	for hi > from && r.toks[hi-1].sense&(wVote|wCopula) != 0 {
		hi--
	}
	for from < hi && (r.toks[from].kind == tComma || r.toks[from].sense&wAnd != 0) {
		from++
	}
	if from == hi || isLower(r.src[r.toks[from].start]) && r.toks[from].kind == tWord && hi-from > 1 && r.toks[from+1].kind == tWord {
		return
	}
	if r.find(from, hi, wBallot|wModal) >= 0 || r.toks[from].kind != tWord && r.toks[from].kind != tFigure {
		return
	}
	c.listed, c.before = true, true
	c.voters = r.span(from, hi)
}

// number returns the number that a clause gives, or -1.
func (r *voteReader) number(c *clause) int {
	switch {
	case c.count >= 0 && r.toks[c.count].n <= maxNumber:
		return int(r.toks[c.count].n)
	case c.zero:
		return 0
	}
	return -1
}
