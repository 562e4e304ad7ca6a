package ballot

import "strings"

// A Stage is a step in the life of a ballot.
type Stage string

// The stages that ballot status sections tell apart.
const (
	Draft      Stage = "draft"      // under consideration, not yet formally proposed
	Discussion Stage = "discussion" // in the discussion period
	Voting     Stage = "voting"     // in the voting period
	Review     Stage = "review"     // in the intellectual property rights review period
	Passed     Stage = "passed"
	Failed     Stage = "failed"
	Withdrawn  Stage = "withdrawn"
	Other      Stage = "other" // a heading of a status section that names none of these
)

// A heading names a stage if it is short, every word of it stands in stageWords or stageFillers and one names a stage:
//
//	heading = [number] word { word } [ "(" … ")" ] [":"]
//
// Where the words name several stages ("Draft Ballots in Discussion", "Cleared IPR review, new Guidelines") the highest rank
// decides. A weak word alone ("Discussion") is a stage only among headings that are.

// A stageWord is what one word of a heading says.
type stageWord struct {
	stage Stage
	rank  int
	weak  bool // heads other things than a stage of ballots, too
}

var stageWords = map[string]stageWord{
	"draft":          {Draft, 1, true},
	"drafts":         {Draft, 1, false},
	"drafting":       {Draft, 1, false},
	"preballot":      {Draft, 1, false},
	"preballots":     {Draft, 1, false},
	"proposed":       {Draft, 1, true},
	"planned":        {Draft, 1, true},
	"upcoming":       {Draft, 1, true},
	"future":         {Draft, 1, true},
	"potential":      {Draft, 1, true},
	"consideration":  {Draft, 1, true},
	"considerations": {Draft, 1, true},
	"considered":     {Draft, 1, true},
	"preparation":    {Draft, 1, true},
	"development":    {Draft, 1, true},
	"progress":       {Draft, 1, true},
	"discussion":     {Discussion, 2, true},
	"discussions":    {Discussion, 2, true},
	"vote":           {Voting, 3, true},
	"voting":         {Voting, 3, true},
	"passed":         {Passed, 4, false},
	"review":         {Review, 5, true},
	"ipr":            {Review, 5, true},
	"cleared":        {Passed, 6, true},
	"completed":      {Passed, 6, true},
	"finished":       {Passed, 6, true},
	"approved":       {Passed, 6, true},
	"adopted":        {Passed, 6, true},
	"effective":      {Passed, 6, true},
	"effect":         {Passed, 6, true},
	"failed":         {Failed, 7, false},
	"rejected":       {Failed, 7, false},
	"withdrawn":      {Withdrawn, 8, false},
	"pag":            {Other, 9, true}, // a patent advisory group looks into an exclusion notice
	"hold":           {Other, 9, true},
	"tabled":         {Other, 9, true},
	"suspended":      {Other, 9, true},
	"expired":        {Other, 9, true},
}

// stageFillers are the other words of headings that name a stage. The value is whether the word makes a weak one a stage.
var stageFillers = map[string]bool{
	"ballot": true, "ballots": true, "in": true, "under": true, "period": true, "periods": true, "currently": true, "current": true,
	"new": false, "guideline": false, "guidelines": false, "several": false, "the": false, "and": false, "or": false, "to": false,
	"be": false, "for": false, "on": true, "ip": true, "intellectual": false, "property": false, "rights": false, "formal": false,
	"initial": false, "recently": false, "since": false, "last": false, "meeting": false, "call": false, "stage": true, "phase": true,
	"other": false, "wg": false, "still": false, "now": false,
}

// maxStageHeading is the length, in bytes, beyond which a text is no heading of a stage.
const maxStageHeading = 100

// StageOf returns the stage that a heading or lead-in of a ballot status section names: "Ballots in Discussion Period",
// "Draft / Under Consideration", "Under IPR review". It reports false for a text that is no such heading, as an ordinary
// sentence is, or the name of one ballot. Other is returned where the heading names a state that is none of the stages
// ("Under PAG"). Markdown markup, a number before the heading and a colon after it are passed over.
func StageOf(heading string) (Stage, bool) {
	if s, sure := stageOf(heading); sure {
		return s, s != ""
	}
	return "", false
}

// stageOf returns the stage that a heading names, empty for none, and whether it is sure without other such headings.
func stageOf(heading string) (stage Stage, sure bool) {
	if len(heading) > maxStageHeading {
		return "", false
	}
	h := strings.TrimRight(plain(heading), ":")
	if n := len(h); n > 0 && h[n-1] == ')' {
		if i := strings.LastIndexByte(h, '('); i > 0 && len(FindIDs(h[i:])) == 0 {
			h = h[:i]
		}
	}
	h = h[skipNumber(h, 0):]
	rank, named := 0, 0
	for i := 0; i < len(h); {
		w, next := word(h, i)
		if next == i {
			if next = skipStageMark(h, i); next == i {
				return "", false
			}
			i = next
			continue
		}
		i = next
		said, ok := stageWords[string(w.text())]
		firm, filler := stageFillers[string(w.text())]
		if !ok && !filler {
			return "", false
		}
		if said.rank > rank {
			rank, stage = said.rank, said.stage
		}
		if ok {
			named++
		}
		sure = sure || firm || ok && !said.weak
	}
	return stage, sure || named > 1
}

// A wordBuffer holds a word in small letters. A longer word stands in no table.
type wordBuffer struct {
	b [16]byte
	n int
}

func (w *wordBuffer) text() []byte { return w.b[:w.n] }

// word reads the letters at i, with hyphens between them left out: "Pre-ballots". A word too long for the tables is cut.
func word(s string, i int) (w wordBuffer, next int) {
	for i < len(s) && (isLetter(s[i]) || s[i] == '-' && w.n > 0 && i+1 < len(s) && isLetter(s[i+1])) {
		if s[i] != '-' {
			if w.n == len(w.b) {
				w.n-- // keep a wrong last letter: no table has words this long
			}
			w.b[w.n] = s[i] | 0x20
			w.n++
		}
		i++
	}
	return w, i
}

// skipStageMark skips what may stand between the words of a stage's heading.
func skipStageMark(s string, i int) int {
	if strings.IndexByte(" /&,;:|\t", s[i]) >= 0 {
		return i + 1
	}
	if j := skipSpace(s, i); j > i {
		return j
	}
	return skipDash(s, i)
}

// skipNumber skips the number before a heading: "7.1 ", "3) ", "8a. ". A number alone counts something ("2 ballots passed").
func skipNumber(s string, i int) int {
	j := i
	for j < len(s) && isDigit(s[j]) {
		j++
	}
	if j > i && j < len(s) && isLower(s[j]) {
		j++
	}
	k := j
	for k < len(s) && (s[k] == '.' || s[k] == ')' || s[k] == '\\' || isDigit(s[k])) {
		k++
	}
	if j == i || k == j || k == len(s) || skipSpace(s, k) == k {
		return i
	}
	return skipSpace(s, k)
}

// none are the ways in which a section says that no ballot is in a stage.
var none = []string{"none", "n/a", "na", "nil", "no ballots", "no ballot", "nothing"}

// isNone reports whether a line says that there is none: "_None._", "NA".
func isNone(line string) bool {
	if len(line) > 40 {
		return false
	}
	p := strings.Trim(plain(line), " .:()[]-–_*\\")
	for _, n := range none {
		if strings.EqualFold(p, n) {
			return true
		}
	}
	return false
}

// saysNone reports whether a line is a sentence that says so: "There are no ballots in the voting period." The sentence is kept.
func saysNone(line string) bool {
	i := skipSpaceAndMarkup(line, 0)
	j := skipWord(line, i, "there")
	if j > i {
		i = skipSpace(line, j)
		if j = skipWord(line, i, "are", "is", "were", "was"); j == i {
			return false
		}
		i = skipSpace(line, j)
	}
	if j = skipWord(line, i, "no", "currently no"); j == i {
		return false
	}
	_, ok := ballotWord(line, skipSpace(line, j))
	return ok
}
