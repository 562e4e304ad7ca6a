package minutes

import (
	"strings"

	"example.org/proceedings/internal/post"
)

// adjournStems begin the words that say that a meeting was adjourned, folded. The last two are slips that stand in minutes.
var adjournStems = []string{"adjourn", "adjurn", "ajourn"}

// endings are the verbs, meetings the nouns and links the words between them in "the call was then ended".
var (
	endings  = []string{"ended", "closed", "concluded"}
	meetings = []string{"call", "meeting", "teleconference"}
	links    = []string{"was", "is", "has", "been", "then", "were", "formally", "officially"}
)

// denials are words that, before the verb, say that it is not this meeting that ended, or that it did not.
var (
	denials  = []string{"not", "never", "ballot", "discussion", "item", "topic", "vote", "unless", "before", "until"}
	formerly = []string{"earlier", "previous", "last", "prior"}
)

// pauses are what a meeting adjourns for without ending.
var pauses = []string{"lunch", "break", "coffee", "dinner"}

// Adjourned reports whether the minutes state that the meeting ended: by an item or heading of its own, or in a sentence
// such as "The meeting was adjourned", "Adjourn; immediately convene …", "Call ended" or "The chair closed the meeting".
//
//	ended = [ … ], "adjourned", [ … ] | "Adjourn", [ … ] | "Adjournment"
//	      | meeting, { link }, ending | ending, [ "the" | "this" ], meeting ;
//
// A meeting that adjourned for lunch went on after it.
func (m *Meeting) Adjourned() bool {
	for text, it := range m.prose() {
		if it != nil && it.Classification == Adjournment && text == it.Title && !hasAnyFolded(foldWords(text), pauses) {
			return true
		}
		if !mayAdjourn(text) {
			continue
		}
		for s := range sentences(text) {
			if !mayAdjourn(s) {
				continue
			}
			s = post.Plain(s)
			// In a paragraph of lines that were joined, the item stands at the end: "… at 11:00 am Eastern Adjourn".
			if adjourns(foldWords(s)) || strings.HasSuffix(strings.TrimRight(s, ".; "), " Adjourn") {
				return true
			}
		}
	}
	return false
}

// mayAdjourn reports, at little cost, whether it is worth to read the text.
func mayAdjourn(text string) bool {
	for _, stem := range []string{"journ", "JOURN", "djurn", "DJURN", "ended", "losed", "oncluded"} {
		if strings.Contains(text, stem) {
			return true
		}
	}
	return false
}

// adjourns reports whether a folded sentence states the end of the meeting.
func adjourns(folded string) bool {
	words := strings.Fields(folded)
	if hasAnyFolded(folded, pauses) {
		return false
	}
	denied := false
	for i, w := range words {
		switch {
		case oneOf(w, denials):
			denied = true
		case oneOf(w, meetings):
			denied = i > 0 && oneOf(words[i-1], formerly)
		}
		switch {
		case denied:
		case beginsAny(w, adjournStems):
			if strings.HasSuffix(w, "ed") || i == 0 && !strings.HasSuffix(w, "ing") && (len(words) == 1 || !strings.HasSuffix(w, "ment")) {
				return true
			}
			if i > 0 && i == len(words)-1 && words[i-1] == "meeting" { // "Meeting adjourn"
				return true
			}
		case oneOf(w, endings):
			at := i + 1
			if at < len(words) && oneOf(words[at], []string{"the", "this", "our"}) {
				at++
			}
			if at < len(words) && oneOf(words[at], meetings) && (at+1 == len(words) || words[at+1] != "minutes") {
				return true
			}
			for at = i - 1; at >= 0 && oneOf(words[at], links); at-- {
			}
			if at >= 0 && at <= 2 && oneOf(words[at], meetings) {
				return true
			}
		}
	}
	return false
}
