package ballot

import (
	"slices"
	"strings"

	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/post"
)

// What sentences say of a period that its own lines say too, and of all votes.
//
//	duration = name "period" { filler } number [ "calendar" ] "days" | ( "this" | "(" ) number "-day" name "period" .
//	end      = name "period" ( "ends" | "ended" ) ( "on" | "at" ) … date .
//	name     = "discussion" | "voting" | "review" .
//
//	cast     = number "votes" [ "(" … ")" ] "were" ( "cast" | "received" ) | "there were" number "votes total" .
//
// A number behind any other word ("at least 7 days", "7 to 14 days") is a rule, and not how long this period is.

// durationFillers are the words that may stand between a period and its length.
var durationFillers = []string{"for", "this", "ballot", "is", "was", "will", "be", "lasts", "of", "a"}

// maxSentence is how many bytes behind the name of a period are looked at.
const maxSentence = 120

// sentences checks what a block says of periods.
func (a *auditor) sentences(start int, text string) {
	lower := lowerASCII(text)
	for at := 0; ; {
		i := strings.Index(lower[at:], " period")
		if i < 0 {
			return
		}
		i += at
		at = i + len(" period")
		lo := i
		for lo > 0 && isLower(lower[lo-1]) {
			lo--
		}
		p := a.periodOf(lower[lo:i])
		if p.End.IsZero() {
			continue
		}
		rest := lower[at:min(len(lower), at+maxSentence)]
		here := post.Span{Start: start + lo, End: start + at}
		if n, ok := durationAfter(rest); ok {
			a.duration(here, lower[lo:i], p, n)
		} else if n, ok := durationBefore(strings.TrimRight(lower[:lo], " ")); ok {
			a.duration(here, lower[lo:i], p, n)
		}
		for _, verb := range []string{" ends ", " ended "} {
			if strings.HasPrefix(rest, verb) {
				end, _, _ := strings.Cut(text[at+len(verb):at+len(rest)], ". ")
				a.otherEnd(here, lower[lo:i], p, end)
			}
		}
	}
}

// periodOf returns the period that a word names, or none.
func (a *auditor) periodOf(name string) Period {
	switch name {
	case "discussion":
		return a.b.Discussion
	case "voting":
		return a.b.Voting
	case "review":
		return a.b.Review
	}
	return Period{}
}

// durationAfter reads " for this ballot is 12 days".
func durationAfter(text string) (int, bool) {
	words := strings.Fields(text)
	for len(words) > 0 {
		filler := false
		for _, w := range durationFillers {
			filler = filler || words[0] == w
		}
		if !filler {
			break
		}
		words = words[1:]
	}
	if len(words) < 2 {
		return 0, false
	}
	unit := words[1]
	if unit == "calendar" && len(words) > 2 {
		unit = words[2]
	}
	if !strings.HasPrefix(unit, "day") {
		return 0, false
	}
	return integer(words[0])
}

// durationBefore reads "This 30-day" or "(30 day" at the end of text. "A 60-day review" may be any.
func durationBefore(text string) (int, bool) {
	text, ok := strings.CutSuffix(text, "day")
	if !ok || text == "" {
		return 0, false
	}
	text = text[:len(text)-1] // the hyphen or the space
	i := len(text)
	for i > 0 && isDigit(text[i-1]) {
		i--
	}
	if before := text[:i]; !strings.HasSuffix(before, "(") && !strings.HasSuffix(before, "this ") {
		return 0, false
	}
	return integer(text[i:])
}

// duration compares the stated number of days with the ends of a period.
func (a *auditor) duration(at post.Span, name string, p Period, n int) {
	if p.Start.IsZero() || before(p.End, p.Start) {
		return
	}
	if days := daysBetween(p.Start.Date, p.End.Date); days != n {
		a.report(at, durationDiffers, "%s is stated to take %d days, from %s to %s it is %d", name, n, p.Start, p.End, days)
	}
}

// otherEnd compares the end that a sentence gives with that of the period.
func (a *auditor) otherEnd(at post.Span, name string, p Period, text string) {
	found := date.Find(text)
	if len(found) == 0 || len(found[0].Dates) != 1 {
		return
	}
	if day := found[0].Dates[0]; day.Year != 0 && day != p.End.Date {
		a.report(at, periodStatedTwice, "%s is stated to end on %s here, and on %s elsewhere", name, day, p.End)
	}
}

// cast compares the number of votes that a block says were cast with the votes of all classes, abstentions included.
func (a *auditor) cast(start int, text string) {
	t := Tally{}
	for _, u := range a.b.Tally() {
		t = t.plus(u)
	}
	for at := 0; t.voted(); {
		i := strings.Index(text[at:], " votes ")
		if i < 0 {
			return
		}
		i += at
		at = i + len(" votes ")
		lo := i
		for lo > 0 && isDigit(text[lo-1]) {
			lo--
		}
		n, ok := integer(text[lo:i])
		if !ok || !saysCast(text[max(0, lo-maxSentence):lo], text[at:]) {
			continue
		}
		if all := t.withAbstentions(); !all.may(n) {
			a.report(post.Span{Start: start + lo, End: start + at - 1}, totalDiffers,
				"%d votes are stated to be cast; there are %s yes, %s no and %s abstain", n, t.Yes.words(), t.No.words(), t.Abstain.words())
		}
	}
}

// saysCast reports whether the words about "21 votes" say that all of them were cast.
func saysCast(before, after string) bool {
	if strings.HasPrefix(after, "total") {
		return strings.HasSuffix(before, "There were ") || strings.HasSuffix(before, "there were ")
	}
	if strings.HasPrefix(after, "(") {
		_, after, _ = strings.Cut(after[:min(len(after), maxSentence)], ") ")
	}
	sentence := strings.ToLower(before[strings.LastIndex(before, ". ")+1:])
	if containsAny(sentence, consumerWords) || strings.Contains(sentence, "issuer") || slices.ContainsFunc(strings.Fields(sentence), isCA) {
		return false // of one class
	}
	for _, verb := range []string{"were cast", "were received"} {
		if rest, ok := strings.CutPrefix(after, verb); ok {
			return !strings.HasPrefix(rest, " after") && !strings.HasPrefix(rest, " late")
		}
	}
	return false
}
