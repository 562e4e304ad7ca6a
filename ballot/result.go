package ballot

import (
	"strings"

	"example.org/proceedings/internal/post"
)

// What a document says became of the ballot.
//
//	result  = subject { copula | id } outcome | outcome "quorum" | name "(" outcome ")" .
//	subject = "ballot" | "motion" | "result" [ "s" ] [ ":" ] .
//	outcome = "passed" | "adopted" | … | [ "not" ] "pass" | "failed" | "rejected" | "withdrawn" .
//
// A sentence with "if", "unless", "after" or "must" states a rule and no result, and one that names another ballot is about
// that one. Where no sentence states it, the title's "(passed)" does, then the notice of a review that follows a ballot that
// passed, then the statement that each requirement was met.

// outcomeOf returns the stage that a word of an outcome names.
func outcomeOf(s sense) Stage {
	switch {
	case s&wPass != 0:
		return Passed
	case s&wFail != 0:
		return Failed
	case s&wWithdraw != 0:
		return Withdrawn
	}
	return ""
}

// barest bounds the tokens of a sentence that states the result and nothing else: "Therefore, the ballot passes".
const barest = 8

// findResult reads the result. stated is that of the title.
func (a *announcement) findResult(id ID, stated Stage) (result Stage, at post.Span) {
	for i := range a.units {
		u := &a.units[i]
		if u.motion || u.senses&(wPass|wFail|wWithdraw|wQuorum) == 0 {
			continue
		}
		a.sentences(u.lo, u.hi, func(lo, hi int) {
			if s, ok := a.result(lo, hi); ok && a.isAbout(id, lo, hi) {
				if result == "" {
					result, at = s, a.span(lo, hi)
				}
				if s == result && hi-lo <= barest {
					a.takeTokens(lo, hi)
				}
			}
		})
		if result != "" {
			continue
		}
		if s := a.src[u.text:u.End]; len(s) < longestName && strings.ContainsAny(s, "(&") {
			if n, ok := readName(plain(s)); ok && n.result != "" {
				return n.result, post.Span{Start: u.text, End: u.End}
			}
		}
	}
	if result != "" {
		return result, at
	}
	if stated != "" {
		return stated, a.titleSpan()
	}
	if id.IsZero() {
		return "", at
	}
	if at, ok := a.review(); ok {
		return Passed, at
	}
	if result, at = a.requirements(); result != "" {
		return result, at
	}
	return a.takesEffect()
}

// isAbout reports whether a sentence names no ballot but this one.
func (a *announcement) isAbout(id ID, lo, hi int) bool {
	s := a.span(lo, hi)
	list := FindIDs(a.src[s.Start:s.End])
	for _, m := range list {
		if m.ID.Number == id.Number {
			return true
		}
	}
	return len(list) == 0
}

// result reads a sentence that states a result.
func (a *announcement) result(lo, hi int) (Stage, bool) {
	verb := -1
	for i := lo; i < hi; i++ {
		s := a.toks[i].sense
		if s&wModal != 0 {
			return "", false
		}
		if s&(wPass|wFail|wWithdraw) != 0 && verb < 0 {
			if i == lo && a.has(i+1, hi, wQuorum) || a.subjectBefore(lo, i, hi) {
				verb = i
			}
		}
	}
	if verb < 0 {
		return "", false
	}
	s := outcomeOf(a.toks[verb].sense)
	if s == Passed && a.has(verb-1, hi, wNot) {
		s = Failed
	}
	return s, true
}

// subjectBefore reports whether the outcome at i is said of a ballot: between the two stand only words that may.
func (a *announcement) subjectBefore(lo, i, hi int) bool {
	for k := i - 1; k >= lo; k-- {
		t := &a.toks[k]
		switch {
		case t.sense&wBallot != 0:
			return true
		case t.sense&wCopula != 0 || t.kind != tWord:
		case isDigit(a.src[t.end-1]) || a.isSeries(k): // an identifier: "SC7", "Forum-9"
		default:
			return false
		}
	}
	// "SC12 passed": an identifier is subject enough.
	return i > lo && isDigit(a.src[a.toks[lo].end-1]) && a.toks[lo].kind == tWord
}

// isSeries reports whether the token at k is the series of an identifier.
func (a *announcement) isSeries(k int) bool {
	t := &a.toks[k]
	return k+1 < len(a.toks) && int(t.end-t.start) <= 8 && (a.toks[k+1].kind == tHyphen || a.toks[k+1].kind == tFigure)
}

// review reports whether the document says that the ballot went on to the review that follows a vote in favour.
func (a *announcement) review() (post.Span, bool) {
	for i := range a.units {
		u := &a.units[i]
		if u.motion || u.senses&wReview == 0 {
			continue
		}
		k := a.find(u.lo, u.hi, wReview)
		if k < 0 {
			continue
		}
		enters, notice := false, false
		for j := u.lo; j < u.hi; j++ {
			switch w := a.src[a.toks[j].start:a.toks[j].end]; w {
			case "enters", "entered", "exclusion", "Exclusion":
				enters = true
			case "Notice", "notice", "notices":
				notice = notice || j > k
			}
		}
		if enters && u.level == 0 && a.find(u.lo, u.hi, wModal) < 0 || u.level > 0 && notice || a.isReviewNotice(u) {
			return post.Span{Start: u.text, End: u.End}, true
		}
	}
	return post.Span{}, false
}

// isReviewNotice reports whether a unit opens the notice of a review: "This Review Notice is sent pursuant to …".
func (a *announcement) isReviewNotice(u *unit) bool {
	return u.hi-u.lo > 4 && a.has(u.lo+1, u.hi, wReview) && a.has(u.lo+2, u.hi, wRights) && a.find(u.lo, u.lo+2, wThis) == u.lo
}

// requirements reads the statements "This requirement was met". All of them make a ballot that passed, one that was not met a
// ballot that failed.
func (a *announcement) requirements() (Stage, post.Span) {
	met := Stage("")
	var at post.Span
	for i := range a.units {
		u := &a.units[i]
		if u.motion || u.senses&wReached == 0 {
			continue
		}
		bad := false
		a.sentences(u.lo, u.hi, func(lo, hi int) {
			k := a.find(lo, hi, wReached)
			if k < 0 || !a.isRequirement(lo, hi) || bad {
				return
			}
			if bad = a.find(lo, hi, wNot) >= 0; bad {
				met = Failed
			} else if met == "" {
				met = Passed
			}
			at = a.span(lo, hi)
		})
		if bad {
			return Failed, at
		}
	}
	return met, at
}

// takesEffect reads the statement that the documents which the ballot made are in force.
func (a *announcement) takesEffect() (Stage, post.Span) {
	for i := range a.units {
		u := &a.units[i]
		if s := a.src[u.text:u.End]; !u.motion && strings.HasPrefix(s, "The final ") && strings.Contains(s, " effective ") {
			return Passed, post.Span{Start: u.text, End: u.End}
		}
	}
	return "", post.Span{}
}

// isRequirement reports whether a sentence begins "This requirement" or "Requirement".
func (a *announcement) isRequirement(lo, hi int) bool {
	return a.has(lo, hi, wThis) && hi-lo < 30
}
