package minutes

import (
	"slices"
	"strings"

	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/inline"
)

// Who took the minutes is said in a line of its own or in a sentence of the first items:
//
//	label    = ( "Minute" | "Note" ), [ "-" ], "taker" | "Scribe" | "Minutes", [ "were" ], recorded, "by" ;
//	line     = label, [ ":" | "–" ], name ;
//	sentence = name, { auxiliary }, "take", [ "the" ], "minutes", [ "for this meeting" ]
//	         | name, { auxiliary }, "as", label | "… for minutes.", name, "volunteers" ;
//	heading  = [ "Assign" ], label, line break, name ;
//
// The taker of the next call is often named beside ("Next minute taker: …"), and minutes of face-to-face meetings name one
// for each session: neither took these minutes.

var (
	// recordedWords are what one does to minutes, labelWords join them to "minutes".
	recordedWords = []string{"prepared", "taken", "recorded", "drafted", "written", "compiled", "transcribed", "produced", "provided"}
	labelWords    = []string{"were", "are", "was", "is", "have", "has", "been", "kindly"}
	minutesWords  = []string{"minutes", "minute"}
	// takerWords are the labels that end with a person, folded.
	takerWords = []string{"minute taker", "minutes taker", "minutetaker", "note taker", "notes taker", "notetaker", "scribe", "minute takers", "note takers"}
	// takeVerbs are the forms of the verb, auxiliaries the words that may stand between it and the name.
	takeVerbs   = []string{"take", "takes", "took", "taking", "record", "records"}
	auxiliaries = []string{
		"will", "is", "was", "be", "to", "volunteered", "volunteers", "volunteering", "agreed", "agrees", "offered", "offers", "has", "been",
		"assigned", "appointed", "selected", "nominated", "kindly", "again", "also", "acted", "acts", "served", "serves", "as", "the", "our",
		"asked", "going",
	}
	// noNames begin what is no name though it begins with a capital.
	noNames = []string{
		"he", "she", "they", "i", "we", "it", "who", "nobody", "no", "none", "someone", "somebody", "members", "people", "volunteers", "the",
		"a", "this", "that", "next", "assign", "assigned", "assignment", "review", "request", "tbd", "tba", "n/a", "various", "minutes", "each",
		"approved", "accepted", "reviewed", "completed", "done", "yes", "ok", "agenda", "adjourned", "please", "volunteer", "by", "for",
		"approval", "read", "roll", "not", "chair",
	}
	// nameJoints stand between the parts of names, and between names.
	nameJoints = []string{"and", "van", "von", "de", "der", "den", "di", "da", "del", "la", "le", "&", "el", "bin"}
)

// maxName is the longest name in bytes.
const maxName = 100

// recorderOf returns who took the minutes of the meeting on the given days, as the body of the document names them, or "".
func recorderOf(body string, days []Date) string {
	r := recorderReader{body: body, days: days}
	var find anchorFinder
	for at := 0; ; {
		start, end := find.nextLine(body, at)
		if end < 0 {
			break
		}
		r.line(start, end)
		at = end
	}
	if r.sessions {
		return ""
	}
	if len(r.labelled) == 0 {
		return r.said
	}
	for _, name := range r.labelled[1:] {
		if !strings.HasPrefix(name, r.labelled[0]) && !strings.HasPrefix(r.labelled[0], name) {
			return ""
		}
	}
	return r.labelled[0]
}

// A recorderReader gathers what the lines say.
type recorderReader struct {
	body     string
	days     []Date
	labelled []string // the names behind labels, each session's own in minutes that have such
	said     string   // the first name in a sentence
	sessions bool     // a taker is named for a session

	heading   string // the last heading before seen
	seen      int    // how far the body was searched for headings
	asked     int    // the end of the last heading that asks for a name below it
	presented bool   // the line before names who presented a session

	held    string // the first name in a sentence below a heading that speaks of the next call
	another bool   // another sentence there names the next call's own taker, so that the first took these minutes
}

// anchors are parts of words of which a line has one if it names a taker. Each is looked for by its rarest letter: every
// byte of every document is asked.
var anchors = [...]struct {
	text  string
	rare  int    // the index of the letter in text, not 0
	after string // what may follow, if not everything
	alone bool   // it needs no evidence beside it: "minutes" stand in many lines more
}{
	{text: "inute", rare: 2}, {text: "INUTE", rare: 2}, {text: "aker", rare: 1, alone: true},
	{text: "cribe", rare: 3, after: ":*", alone: true},
}

// An anchorFinder finds the anchors of a text in order. Its zero value has looked for none.
type anchorFinder struct {
	next [len(anchors)]int // where the next is of each, but for 1 added; 0 where it was not looked for
}

// from returns where the first anchor stands in the text that begins at or after at, and which it is; at is len(text) where there is none.
// The offsets asked for must not decrease.
func (f *anchorFinder) from(text string, at int) (start, which int) {
	start = len(text)
	for k := range anchors {
		if f.next[k] <= at {
			f.next[k] = 1 + indexAnchor(text, at, k)
		}
		if n := f.next[k] - 1; n < start {
			start, which = n, k
		}
	}
	return start, which
}

// indexAnchor returns where anchor k first stands in the text at or after at, or len(text).
func indexAnchor(text string, at, k int) int {
	a := &anchors[k]
	rare, before := a.text[a.rare], a.text[a.rare-1]
	for i := at + a.rare; i < len(text); i++ {
		n := strings.IndexByte(text[i:], rare)
		if n < 0 {
			break
		}
		if i += n; text[i-1] != before {
			continue
		}
		start := i - a.rare
		if end := start + len(a.text); strings.HasPrefix(text[start:], a.text) &&
			(a.after == "" || end < len(text) && strings.IndexByte(a.after, text[end]) >= 0) {
			return start
		}
	}
	return len(text)
}

// hasAnchor reports whether a sentence has a word without which it names no taker.
func hasAnchor(s string) bool {
	for _, a := range anchors {
		if strings.Contains(s, a.text) {
			return true
		}
	}
	return false
}

// near is how many bytes around "minutes" the evidence may stand.
const near = 160

// takerEvidence are the beginnings of words one of which stands near "minutes" in a line that names their taker, unless one
// of the recordedWords does, with a "by".
var takerEvidence = []string{"tak", "took", "volunteer", "scribe", "record ", "records "}

// hasEvidence reports whether a line, seen around "minutes", may name their taker.
func hasEvidence(window string) bool {
	by, recorded := false, false
	for i := 0; i < len(window); i++ {
		if i > 0 && letterAt(window, i-1) {
			continue
		}
		rest := window[i:]
		switch window[i] | 0x20 {
		case 't', 'v', 's':
			if beginsFold(rest, takerEvidence) {
				return true
			}
		case 'b':
			by = by || len(rest) > 2 && rest[1]|0x20 == 'y' && (rest[2]|0x20 < 'a' || rest[2]|0x20 > 'z') // a no-break space may follow
		case 'r':
			if beginsFold(rest, takerEvidence) {
				return true
			}
			fallthrough
		case 'p', 'd', 'w', 'c':
			recorded = recorded || beginsFold(rest, recordedWords)
		}
	}
	return by && recorded
}

// nextLine returns where the next line that may name a taker starts and ends, from at on; end is -1 where there is none.
func (f *anchorFinder) nextLine(body string, at int) (start, end int) {
	for ; ; at++ {
		which := 0
		if at, which = f.from(body, at); at == len(body) {
			return 0, -1
		}
		if !anchors[which].alone {
			before, after := body[max(0, at-near):at], body[at:min(len(body), at+near)]
			before = before[strings.LastIndexByte(before, '\n')+1:]
			after, _, _ = strings.Cut(after, "\n")
			if !hasEvidence(body[at-len(before) : at+len(after)]) {
				continue
			}
		}
		start = strings.LastIndexByte(body[:at], '\n') + 1
		if i := strings.IndexByte(body[at:], '\n'); i >= 0 {
			return start, at + i + 1
		}
		return start, len(body)
	}
}

// line reads the sentences of the line from start to end.
func (r *recorderReader) line(start, end int) {
	r.context(start)
	line := r.body[start:end]
	volunteer := false
	for s := range sentences(line) {
		if len(s) > maxSentence || !volunteer && !hasAnchor(s) {
			continue
		}
		plain := inline.Plain(s)
		words := wordSpans(plain)
		if volunteer && r.said == "" {
			if i := slices.IndexFunc(words, func(w wordSpan) bool { return strings.HasPrefix(w.word, "volunteer") }); i > 0 {
				r.said = nameBefore(plain[:words[i].start])
			}
		}
		volunteer = false
		folded := foldWords(plain)
		if ofNext(folded) {
			r.another = r.another || takingName(plain, words) != "" || labelledName(plain, words) != ""
			continue
		}
		if r.ofAnother(plain, folded) {
			continue
		}
		if name := labelledName(plain, words); name != "" {
			r.sessions = r.sessions || r.presented || presents(line)
			r.labelled = append(r.labelled, name)
		} else if name := takingName(plain, words); name != "" && r.said == "" {
			if !ofNext(foldWords(r.heading)) {
				r.said = name
			} else if r.held == "" {
				r.held = name
			}
		}
		volunteer = strings.Contains(folded, " volunteer ") && strings.Contains(folded, " minutes ")
		if line[0] == '#' && hasAnyFolded(folded, takerWords) && !strings.Contains(plain, ":") && end > r.asked {
			r.below(end) // once for all sentences of the heading
			r.asked = end
		}
	}
	if r.said == "" && r.another {
		r.said = r.held
	}
}

// context looks for the heading above a line, and for who presented in the line before.
func (r *recorderReader) context(start int) {
	above := r.body[r.seen:start]
	if at := strings.LastIndex(above, "\n#"); at >= 0 || r.seen == 0 && strings.HasPrefix(above, "#") {
		r.heading, _, _ = strings.Cut(above[at+1:], "\n")
		r.held, r.another = "", false
	}
	before := strings.TrimRight(above, " \t\r\n")
	r.presented = presents(before[strings.LastIndexByte(before, '\n')+1:])
	r.seen = max(0, start-1)
}

// below takes the line below a heading that asks for a name, if it is a name.
func (r *recorderReader) below(at int) {
	for line := range strings.Lines(r.body[at:]) {
		if blankLine(line) {
			continue
		}
		plain := strings.TrimRight(inline.Plain(listText(strings.TrimSpace(line[:min(len(line), maxSentence)]))), ". ")
		if name := readName(plain); name != "" && name == plain && wholeName(name) {
			r.labelled = append(r.labelled, name)
		}
		return
	}
}

// presenters are the labels of people who lead a session, folded.
var presenters = []string{"presenter", "presenters", "speaker", "speakers", "leader", "presented by", "discussion leader"}

// presents reports whether a line names who presented a session.
func presents(line string) bool {
	line = line[:min(len(line), 40)]
	i := strings.IndexByte(line, ':')
	return i > 0 && hasAnyFolded(foldWords(line[:i]), presenters)
}

// blankLine reports whether a line has no words.
func blankLine(line string) bool { return strings.TrimSpace(line) == "" }

// ofAnother reports whether a sentence is about the minutes of another day.
func (r *recorderReader) ofAnother(plain, folded string) bool {
	for _, m := range date.Find(plain) {
		if len(r.days) == 0 {
			return true
		}
		for _, d := range m.Complete(r.days[0]) {
			if !slices.Contains(r.days, d) {
				return true
			}
		}
	}
	return hasAnyFolded(folded, []string{"last", "previous", "prior"})
}

// ofNext reports whether folded words speak of a meeting to come.
func ofNext(folded string) bool {
	return hasAnyFolded(folded, []string{"next", "future", "upcoming", "subsequent"})
}

// labelledName returns the name behind a label in s, which has the words, or "".
func labelledName(s string, words []wordSpan) string {
	for i, w := range words {
		rest := s[w.end:]
		switch {
		case isTaker(words, i):
			name := readName(rest)
			if name != "" && (strings.HasPrefix(strings.TrimLeft(rest, "* "), ":") || wholeName(name)) {
				return name
			}
		case w.word == "by" && recordedBefore(s, words[:i]):
			return readName(rest)
		}
	}
	return ""
}

// isTaker reports whether a label ends with the word i.
func isTaker(words []wordSpan, i int) bool {
	w := words[i].word
	return oneOf(w, takerWords) || i > 0 && strings.HasPrefix(w, "taker") && oneOf(words[i-1].word+" "+w, takerWords)
}

// recordedBefore reports whether the words end with "minutes were prepared", or with "…, prepared" after "minutes".
func recordedBefore(s string, words []wordSpan) bool {
	last := len(words) - 1
	if last < 1 || !oneOf(words[last].word, recordedWords) {
		return false
	}
	i := last - 1
	for i > 0 && oneOf(words[i].word, labelWords) {
		i--
	}
	if oneOf(words[i].word, minutesWords) {
		return true
	}
	return strings.HasSuffix(strings.TrimRight(s[:words[last].start], " "), ",") &&
		slices.ContainsFunc(words[:i], func(w wordSpan) bool { return oneOf(w.word, minutesWords) })
}

// takingName returns the name before "takes minutes" or "as minute taker", or "".
func takingName(s string, words []wordSpan) string {
	for i := 1; i < len(words); i++ {
		verb := -1
		if words[i].word == "minutes" {
			verb = takeVerb(words[:i])
		} else if isTaker(words, i) && i > 1 && oneOf(words[i-2].word, []string{"as", "the", "our"}) {
			verb = i - 1
		}
		if verb > 0 {
			if name := nameBefore(s[:words[verb].start]); name != "" {
				return name
			}
		}
	}
	return ""
}

// takeVerb returns which of the words before "minutes" is a verb that takes them, or -1.
func takeVerb(words []wordSpan) int {
	verb := len(words) - 1
	for verb > 0 && oneOf(words[verb].word, []string{"the", "these", "meeting", "for", "today", "s"}) {
		verb--
	}
	switch w := words[verb].word; {
	case verb == 0, !oneOf(w, takeVerbs) && !strings.HasPrefix(w, "volunteer"):
		return -1
	case w == "taking" && !oneOf(words[verb-1].word, auxiliaries): // "Thanks to Ana for taking minutes"
		return -1
	}
	return verb
}

// nameBefore returns the name that s, the text before a verb, ends with but for auxiliaries, or "".
func nameBefore(s string) string {
	fields := strings.Fields(s)
	end := len(fields)
	for end > 0 && oneOf(strings.Trim(strings.ToLower(fields[end-1]), "“”\",'’"), auxiliaries) {
		end--
	}
	// "… volunteered by the chair as minute taker": who made them do it stands between.
	if by := slices.Index(fields[:end], "by"); by > 0 && by < end && strings.HasPrefix(strings.Trim(fields[by-1], "“”\"'’"), "volunteer") {
		end = by - 1
	}
	start := end
	for start > 0 && nameWord(fields[start-1]) && (start == end || !strings.ContainsAny(lastByte(fields[start-1]), ";:")) {
		start--
	}
	for start < end && oneOf(strings.ToLower(fields[start]), nameJoints) {
		start++
	}
	return readName(strings.Join(fields[start:end], " "))
}

// lastByte returns the last byte of a word.
func lastByte(s string) string { return s[len(s)-1:] }

// nameWord reports whether a word can be part of a name or of the organization in brackets behind it.
func nameWord(w string) bool {
	if oneOf(strings.ToLower(w), nameJoints) {
		return true
	}
	c := strings.TrimLeft(w, "(")
	return c != "" && (c[0] >= 'A' && c[0] <= 'Z' || c[0] >= 0xC3) && !strings.HasSuffix(w, ",")
}

// nameEnds are where what follows a label is no longer the name.
var nameEnds = []string{" will ", " is ", " was ", " volunteer", " has ", " after ", " for ", ";", " | ", " Presentation", " Presenter", " Next ", " Leader", " took "}

// readName returns the name that s begins with, or "".
func readName(s string) string {
	s = strings.Trim(s, " \t:–—-*_\u00a0")
	for _, e := range nameEnds {
		if i := strings.Index(s, e); i > 0 {
			s = s[:i]
		}
	}
	s = strings.TrimSpace(s)
	if strings.HasSuffix(s, ".") && !strings.HasSuffix(s, " Jr.") && !strings.HasSuffix(s, ".A.") {
		s = strings.TrimRight(s, ".")
	}
	s = strings.TrimRight(s, " ,:–—-*_")
	s = strings.TrimSpace(s)
	if strings.Count(s, ")") > strings.Count(s, "(") {
		s = strings.TrimSpace(strings.TrimSuffix(s, ")"))
	}
	first, _, _ := strings.Cut(s, " ")
	if s == "" || len(s) > maxName || !(s[0] >= 'A' && s[0] <= 'Z' || s[0] >= 0xC3) || oneOf(strings.ToLower(strings.Trim(first, ",.’'")), noNames) {
		return ""
	}
	return s
}

// wholeName reports whether every word of s belongs to names.
func wholeName(s string) bool {
	fields := strings.Fields(s)
	for _, f := range fields {
		if !nameWord(strings.TrimRight(f, ",")) && f != "–" && f != "-" {
			return false
		}
	}
	return len(fields) > 0 && len(fields) <= 8
}
