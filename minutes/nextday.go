package minutes

import (
	"slices"
	"strings"

	"example.org/proceedings/internal/date"
)

// The day in a statement of the next meeting is the first that the statement does not call off:
//
//	off = day, { word }, cancelled | cancelled, { word }, day ;  but not behind a word that puts the meeting on again
//
// or one that it gives from the meeting on: "tomorrow", "in two weeks", "two weeks from today".

var (
	// callOffs begin the words that call a meeting off, and resumes those that call it on again.
	callOffs = []string{"cancel", "postpone", "skip"}
	resumes  = []string{"resum", "reconven", "next", "instead", "reschedul", "followed", "replace", "rather"}
	// counts are the numbers of weeks that people write out.
	counts = []string{"zero", "one", "two", "three", "four", "five", "six"}
)

// maxDays is how many days of a sentence are looked at.
const maxDays = 8

// readNext reads day, time and zone of a statement.
func readNext(statement string, ref Date) NextMeeting {
	next := NextMeeting{Text: statement}
	if held := heldDays(statement); len(held) > 0 {
		if days := held[0].Complete(ref); len(days) > 0 && days[0].Year != 0 {
			next.Date = days[0]
		}
	} else if n, ok := relativeDays(statement); ok && !ref.IsZero() {
		next.Date = ref.AddDays(n)
	}
	if !next.Date.IsZero() {
		next.Time, next.TimeZone = date.FindTime(statement)
	}
	return next
}

// heldDays returns the mentions in a statement of days that it does not call off.
func heldDays(statement string) []date.Mention {
	var held []date.Mention
	for s := range sentences(statement) {
		found := date.Find(s)
		found = found[:min(len(found), maxDays)]
		if len(found) == 0 {
			if calledOff(s) {
				held = nil
			}
			continue
		}
		for _, m := range found {
			before := foldWords(s[:m.Start])
			weekOnly := strings.HasSuffix(before, " week of ") || strings.HasSuffix(before, " week of the ")
			if !weekOnly && !isOff(before, foldWords(s[m.End:])) {
				held = append(held, m)
			}
		}
	}
	return held
}

// isOff reports whether a day is called off by the words of its sentence before it and after it, folded. What comes after
// "cancelled" and a word that calls the meeting on again is on: "cancel the 17 August meeting and resume on 31 August".
func isOff(before, after string) bool {
	off := false
	for _, w := range strings.Fields(before) {
		switch {
		case beginsAny(w, callOffs):
			off = true
		case off && beginsAny(w, resumes):
			return false
		}
	}
	if strings.Contains(before, " no call ") || strings.Contains(before, " no meeting ") {
		return true
	}
	return off || callsOff(after)
}

// callsOff reports whether folded words call a meeting off.
func callsOff(folded string) bool {
	return slices.ContainsFunc(strings.Fields(folded), func(w string) bool { return beginsAny(w, callOffs) })
}

// calledOff reports whether a text says that the meeting just named is off.
func calledOff(text string) bool {
	folded := foldWords(text)
	return strings.Contains(folded, " cancel") && hasAnyFolded(folded, []string{"that call", "that meeting", "this call", "this meeting"})
}

// relativeDays reads "tomorrow", "in two weeks" and "two weeks from today".
func relativeDays(s string) (days int, ok bool) {
	words := strings.Fields(foldWords(s))
	for i, w := range words {
		if strings.HasPrefix(w, "tomorrow") {
			return 1, true
		}
		if i == 0 || w != "week" && w != "weeks" {
			continue
		}
		n := slices.Index(counts, words[i-1])
		if len(words[i-1]) == 1 && words[i-1][0] >= '1' && words[i-1][0] <= '6' {
			n = int(words[i-1][0] - '0')
		}
		if words[i-1] == "a" {
			n = 1
		}
		after := i+2 < len(words) && words[i+1] == "from" && oneOf(words[i+2], []string{"today", "now", "this"})
		if n > 0 && (after || i > 1 && words[i-2] == "in") {
			return 7 * n, true
		}
	}
	return 0, false
}
