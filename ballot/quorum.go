package ballot

// What a document says of the quorum.
//
//	quorum   = "quorum" [ "figure" ] ( "was" | "is" | ":" ) [ "currently" ] number | "requires" number "to meet quorum"
//	         | "at least" number "members must participate" .
//	met      = "quorum" { copula } [ "not" ] ( "met" | "achieved" ) | "made quorum" | "failed quorum"
//	         | quorum "." "This" [ "requirement" ] "was" [ "not" ] "met" .
//
// A statement of the result comes before the standing sentence on how many must participate.

// verdictWithin is how many units on "This requirement was met" may still be said of the quorum.
const verdictWithin = 2

// findQuorum reads the quorum.
func (a *announcement) findQuorum() (Quorum, quorumLayout) {
	var q Quorum
	var l quorumLayout
	sure := false // the figure is of the result
	last := -9    // the unit that states it
	for i := range a.units {
		u := &a.units[i]
		if u.senses&(wQuorum|wAtLeast|wReached) == 0 {
			continue
		}
		about := false // the sentence before says what the quorum is
		a.sentences(u.lo, u.hi, func(lo, hi int) {
			if u.motion && a.find(lo, hi, wMember) < 0 {
				return
			}
			about = about || lo == u.lo && i-last <= verdictWithin
			figure, at, firm := a.quorumFigure(lo, hi)
			if at >= 0 && (q.Required == nil || firm && !sure) {
				n := figure
				q.Required, sure = &n, firm
				l.required = a.span(at, at+1)
			}
			if is, from, to := a.quorumMet(lo, hi, about); from >= 0 && q.Met == nil && !u.motion {
				met := is
				q.Met = &met
				l.met = a.span(from, to)
			}
			if about = at >= 0 && firm; about {
				last = i
			}
		})
	}
	return q, l
}

// quorumFigure returns the number of votes that a sentence says quorum is, and its token, or -1. It is firm in a statement of
// the result.
func (a *announcement) quorumFigure(lo, hi int) (n, at int, firm bool) {
	k := a.find(lo, hi, wQuorum)
	if k < 0 {
		// "at least six members must participate"
		for i := lo; i+3 < hi; i++ {
			if a.toks[i].sense&wAtLeast != 0 && a.toks[i+1].n >= 0 && a.has(i+2, hi, wMember) && a.has(i+3, hi, wModal) {
				return int(a.toks[i+1].n), i + 1, false
			}
		}
		return 0, -1, false
	}
	for ; k >= 0; k = a.find(k+1, hi, wQuorum) {
		for i := k - 1; i > lo && i >= k-4; i-- { // "requires 6 to meet quorum"
			if a.toks[i].n >= 0 && a.has(i-1, hi, wModal) {
				return int(a.toks[i].n), i, true
			}
		}
		for i := k + 1; i < hi && i <= k+6; i++ {
			t := &a.toks[i]
			w := a.src[t.start:t.end]
			if t.n >= 0 && a.isPlainFigure(i, hi) {
				current := a.isWord(i-1, "currently")
				return int(t.n), i, !current
			}
			if t.sense&wCopula == 0 && t.kind != tColon && w != "currently" && w != "figure" && w != "requirement" {
				break
			}
		}
	}
	return 0, -1, false
}

// isPlainFigure reports whether the number at i counts votes, and is no share of them.
func (a *announcement) isPlainFigure(i, hi int) bool {
	return i+1 >= hi || a.toks[i+1].kind != tPercent && a.toks[i+1].kind != tHyphen && a.toks[i+1].kind != tSlash
}

// isWord reports whether token i is the word w.
func (a *announcement) isWord(i int, w string) bool {
	return i >= 0 && i < len(a.toks) && a.src[a.toks[i].start:a.toks[i].end] == w
}

// quorumMet reads whether quorum was met. about says that the sentence before states what it is. It returns the tokens of the
// statement, or -1.
func (a *announcement) quorumMet(lo, hi int, about bool) (met bool, from, to int) {
	if about && a.has(lo, hi, wThis) {
		if k := a.find(lo, hi, wReached); k >= 0 {
			return a.find(lo, k, wNot) < 0, lo, k + 1
		}
	}
	for k := a.find(lo, hi, wQuorum); k >= 0; k = a.find(k+1, hi, wQuorum) {
		denied := false
		for i := k + 1; i < hi && i <= k+6; i++ {
			s := a.toks[i].sense
			if s&wReached != 0 && s&wMake == 0 {
				return !denied, k, i + 1
			}
			denied = denied || s&wNot != 0
			if s&(wCopula|wNot) == 0 && a.toks[i].kind == tWord {
				break
			}
		}
		if a.has(k-1, hi, wFail) && k > lo {
			return false, k - 1, k + 1
		}
		if a.has(k-1, hi, wReached) && k > lo && a.find(max(lo, k-12), k, wModal) < 0 {
			return !a.has(k-2, hi, wNot) && !a.isWord(k-2, "to"), k - 1, k + 1
		}
	}
	return false, -1, -1
}
