package minutes

import (
	"strings"
	"unicode"

	"example.org/proceedings/internal/date"
	"example.org/proceedings/internal/inline"
)

// What minutes say of the next meeting stands under an item of its own, or in a sentence:
//
//	item     = "Next", { word }, meeting, [ "(" … ")" ], [ ":" | "–" ], [ statement ] ;  the statement may be its text
//	sentence = … "next", { ours }, meeting, { link }, day … | … "reconvene" … day …
//	         | day, "is" … "next", meeting | … "tomorrow’s", { word }, meeting … ;
//
// where { ours } are words that name no other body, and { link } words that only join ("will be held on"). A day that the
// statement calls off is not the day of the next meeting. In a face-to-face meeting the next one is the next of its kind;
// elsewhere a schedule of face-to-face meetings is not asked.

var (
	// nextNouns are the words for a meeting.
	nextNouns = []string{"call", "meeting", "teleconference", "telecon", "conference", "session", "telephone"}
	// nextOurs may stand between "next" and the noun.
	nextOurs = []string{
		"phone", "telephone", "conference", "forum", "plenary", "scheduled", "regular", "regularly", "cab", "ca", "b", "browser", "cabf",
		"two", "full", "monthly", "biweekly", "virtual", "group", "wg", "general",
	}
	// nextLinks may stand between the noun and the day.
	nextLinks = []string{
		"is", "will", "be", "would", "was", "has", "been", "on", "scheduled", "set", "for", "at", "held", "take", "takes", "taking", "place",
		"now", "the", "a", "of", "in", "this", "planned", "tentatively", "tentative", "date", "again", "time", "our", "moved", "to",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "weds", "thu", "thur",
		"thurs", "fri", "sat", "sun", "until", "and", "resume", "by",
	}
	// nextLeads may stand before "next" in the title of an item.
	nextLeads = []string{
		"the", "our", "date", "of", "for", "arrangements", "information", "about", "on", "scheduling", "schedule", "announcement",
	}
	// nextNot are words after which a title that begins like one of a next meeting is about something else.
	nextNot = []string{"minute", "minutes", "taker", "steps", "agenda", "topic", "topics"}
)

// NextMeeting returns what the minutes say of the next call or meeting, and whether they say anything. The day has the
// year of the meeting where the text leaves it out. It is the zero Date where the text gives none ("see the schedule of
// the next face-to-face meeting") or calls the meeting off.
func (m *Meeting) NextMeeting() (NextMeeting, bool) {
	r := nextReader{group: m.Group, faceToFace: len(m.Dates) > 1 || hasAnyFolded(foldWords(m.Title()), f2fNames)}
	ref := m.lastDay()
	statement := ""
	for it := range m.items() {
		if s := r.item(it); strings.ContainsFunc(s, alphanumeric) {
			if next := readNext(s, ref); !next.Date.IsZero() {
				return next, true
			}
			if statement == "" {
				statement = s
			}
		}
	}
	if statement == "" {
		statement = r.prose(m)
	}
	if statement == "" {
		return NextMeeting{}, false
	}
	return readNext(statement, ref), true
}

// A nextReader finds statements of the next meeting in the minutes of one.
type nextReader struct {
	group      string // the body that met
	faceToFace bool   // in a room, for several days
}

// lastDay returns the last day of the meeting, or the day on which the post is dated.
func (m *Meeting) lastDay() Date {
	if len(m.Dates) > 0 {
		return m.Dates[len(m.Dates)-1]
	}
	return date.Leading(m.FrontMatter.Date)
}

// item returns the statement of an item about the next meeting, or "".
func (r *nextReader) item(it *Item) string {
	title := listText(it.Title)
	end, kind := r.title(title)
	if kind == notNext || kind == nextSchedule && !r.faceToFace {
		return ""
	}
	if kind == nextSchedule {
		return schedule(itemText(it))
	}
	rest := trimStatement(title[end:])
	text := r.text(itemText(it))
	switch {
	case beginsLink(rest): // "Next telephone call will be Oct. 11th"
		return trimStatement(title)
	case len(date.Find(rest)) > 0:
		if text != "" && calledOff(it.Text) {
			return rest + ". " + text
		}
		return rest
	case rest == "" && goesOn(text): // a bold title that its sentence goes on from
		return trimStatement(title + " " + text)
	case text != "" && (rest == "" || len(date.Find(text)) > 0):
		return text
	}
	return rest
}

// schedule returns the first sentence of a schedule of meetings that states one.
func schedule(text string) string {
	for s := range sentences(text) {
		if len(s) > maxSentence {
			continue
		}
		s = inline.Plain(s)
		folded := foldWords(s)
		if len(heldDays(s)) > 0 || strings.Contains(folded, " meeting ") && strings.Contains(folded, " will ") {
			return trimStatement(s)
		}
	}
	return ""
}

// A nextKind says what a title that begins with "next" is about.
type nextKind int

const (
	notNext      nextKind = iota
	nextOne               // the next call or meeting
	nextSchedule          // the next face-to-face meetings
)

// title returns what a title is about, and where its own statement starts, if it has one.
func (r *nextReader) title(title string) (end int, kind nextKind) {
	words := wordSpans(title)
	i := 0
	for i < len(words) && (oneOf(words[i].word, nextLeads) || i == 0 && digits(words[i].word)) {
		i++
	}
	if i == len(words) || !oneOf(words[i].word, []string{"next", "upcoming", "future"}) {
		return 0, notNext
	}
	first := nounFrom(words, i+1)
	for _, w := range words[i+1 : min(first+1, len(words))] {
		if oneOf(w.word, nextNot) {
			return 0, notNext
		}
		if oneOf(w.word, []string{"f2f", "face"}) {
			return 0, nextSchedule
		}
	}
	noun := r.noun(title, words, i)
	switch {
	case noun < 0:
		return 0, notNext
	case words[i].word != "next" || strings.HasSuffix(words[noun].word, "s"):
		if hasAnyFolded(foldWords(title), f2fNames) {
			return 0, nextSchedule
		}
		return 0, notNext
	case noun+1 < len(words) && oneOf(words[noun+1].word, nextNot):
		return 0, notNext
	}
	return words[noun].end, nextOne
}

// nounFrom returns the first noun for a meeting from the word i on, singular or plural, or len(words).
func nounFrom(words []wordSpan, i int) int {
	for i < len(words) && !oneOf(strings.TrimSuffix(words[i].word, "s"), nextNouns) {
		i++
	}
	return i
}

// noun returns the noun for a meeting that "next", the word i, goes with, or -1 if there is none near or a name of another
// body stands between.
func (r *nextReader) noun(s string, words []wordSpan, i int) int {
	noun := nounFrom(words, i+1)
	if noun == len(words) || noun > i+8 {
		return -1
	}
	for _, w := range words[i+1 : noun] {
		ours := oneOf(w.word, nextOurs) || r.faceToFace && oneOf(w.word, []string{"f2f", "face", "to"})
		if !ours && bodyIn(s[words[i].end:words[noun].start]) != r.group {
			return -1
		}
	}
	for noun+1 < len(words) && oneOf(words[noun+1].word, nextNouns) { // "next telephone meeting"
		noun++
	}
	return noun
}

// trimStatement removes from a statement what is left of its heading and the punctuation around it.
func trimStatement(s string) string {
	s = strings.TrimSpace(s)
	if strings.HasPrefix(s, "(") { // "Next call (after US Thanksgiving holiday): …"
		if i := strings.Index(s, ")"); i > 0 && i+1 < len(s) && len(date.Find(s[:i])) == 0 {
			s = s[i+1:]
		}
	}
	return strings.TrimFunc(s, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(":;–—-*_.,", r) })
}

// beginsLink reports whether s goes on a sentence: "will be on October 27th".
func beginsLink(s string) bool {
	w, _, _ := strings.Cut(s, " ")
	return w != "" && w[0] >= 'a' && oneOf(w, []string{"will", "is", "on", "scheduled", "set", "would", "was", "has"})
}

// goesOn reports whether a text goes on from a title that is the beginning of its sentence.
func goesOn(text string) bool {
	w, _, _ := strings.Cut(text, " ")
	return beginsLink(text) || oneOf(w, nextNouns)
}

// maxStatement is how many sentences of an item are read for its statement.
const maxStatement = 6

// text returns the statement in the text of an item: up to the first sentence that gives a day which is not called
// off, else its first sentence.
func (r *nextReader) text(text string) string {
	var parts []string
	off := calledOff(text)
	for s := range sentences(text) {
		if len(s) > maxSentence {
			continue
		}
		s = inline.Plain(s)
		if end, kind := r.title(s); kind == nextOne {
			if rest := trimStatement(s[end:]); !beginsLink(rest) {
				if s = rest; s == "" {
					continue
				}
			}
		}
		if rest, ok := strings.CutPrefix(s, "Date:"); ok {
			s = rest
		}
		s = strings.TrimRight(s, ".; ")
		if s = trimStatement(strings.TrimSuffix(s, " Adjourn")); !strings.ContainsFunc(s, alphanumeric) || namesRole(s) {
			continue
		}
		if len(parts) == maxStatement || adjourns(foldWords(s)) && len(date.Find(s)) == 0 {
			break
		}
		parts = append(parts, s)
		if len(heldDays(s)) > 0 && !off {
			return strings.Join(parts, ". ")
		}
	}
	if len(parts) > 1 && !off && !strings.Contains(foldWords(parts[0]), " cancel") {
		parts = parts[:1]
	}
	return strings.Join(parts, ". ")
}

// namesRole reports whether a line says who leads a session or takes its minutes.
func namesRole(s string) bool {
	label, _, ok := strings.Cut(s, ":")
	return ok && (presents(label+":") || oneOf(strings.ToLower(label), takerWords))
}

// alphanumeric reports whether r is a letter or digit of the languages of Europe.
func alphanumeric(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0xC0 && r < 0x2000
}

// prose returns the last sentence of the minutes that states the day of the next meeting, or "". What is reported of
// another body in its own item is not asked, unless it is the last thing said.
func (r *nextReader) prose(m *Meeting) string {
	found, last, asked := "", "", 0
	for text, it := range m.prose() {
		other := it != nil && text != it.Title && aboutBody(it, m.Group)
		last = ""
		if !mayState(text) {
			asked = 0
			continue
		}
		for s := range sentences(text) {
			last = ""
			if asked--; asked <= 0 && !mayState(s) || len(s) > maxSentence {
				continue
			}
			plain := inline.Plain(s)
			if it != nil && text == it.Title {
				plain = openTitle(plain, it.Text)
			}
			last = r.sentence(plain)
			if last == "" && asked > 0 && answersDay(plain) {
				last = answer(plain)
			}
			if strings.HasSuffix(plain, "?") && asksNext(plain) {
				asked = 4
			}
			if last != "" && !other {
				found = last
			}
		}
	}
	if found == "" {
		found = last
	}
	return found
}

// openTitle returns a title, with the sentence that goes on from it if that begins with a day: "Meeting adjourned until the
// next call – Thursday, 21 March".
func openTitle(title, text string) string {
	if words := wordSpans(title); len(words) > 1 && oneOf(words[len(words)-1].word, nextNouns) && strings.Contains(foldWords(title), " next ") {
		for s := range sentences(text) {
			if found := date.Find(s); len(found) > 0 && found[0].Start <= len("Wednesday, ") {
				return title + " – " + inline.Plain(s)
			}
			break
		}
	}
	return title
}

// mayState reports, at little cost, whether it is worth to read the text.
func mayState(text string) bool {
	for _, stem := range []string{"ext ", "EXT ", "econven", "omorrow", "until", "esume", "ext\u00a0"} {
		if strings.Contains(text, stem) {
			return true
		}
	}
	return false
}

// aboutBody reports whether an item reports on a part of the Forum other than the group that met.
func aboutBody(it *Item, group string) bool {
	b := bodyIn(it.Title)
	return b != group && (b != "" || it.Classification == SubcommitteeUpdate || hasAnyFolded(foldWords(it.Title), bodyKinds))
}

// sentence returns the statement of the next meeting in a sentence, or "".
func (r *nextReader) sentence(s string) string {
	words := wordSpans(s)
	for i, w := range words {
		switch {
		case w.word == "next":
			if r.states(s, words, i) {
				return trimStatement(r.withoutLead(s))
			}
		case strings.HasPrefix(w.word, "reconven"), w.word == "resume" && callsOff(foldWords(s)):
			if len(date.Find(s[w.end:])) > 0 {
				return trimStatement(s)
			}
		case strings.HasPrefix(w.word, "tomorrow"):
			if nounFrom(words, i) < i+5 && hasAnyFolded(foldWords(s), []string{"continue", "reconvene", "resume", "continued"}) {
				return trimStatement(s)
			}
		}
	}
	return ""
}

// states reports whether the sentence states, from its word i, which is "next", when the next meeting is.
func (r *nextReader) states(s string, words []wordSpan, i int) bool {
	noun := r.noun(s, words, i)
	if noun < 0 {
		return false
	}
	rest := s[words[noun].end:]
	if strings.HasSuffix(words[noun].word, "s") {
		return i <= 1 && callsOff(foldWords(rest))
	}
	found := date.Find(rest)
	if len(found) == 0 {
		_, relative := relativeDays(rest)
		opens := i <= 1 && beginsLink(trimStatement(rest)) && !strings.Contains(rest, "?")
		return relative || opens || strings.Trim(rest, " .") == "" && beginsWithDay(s)
	}
	unknown := 0
	for _, w := range wordSpans(rest[:found[0].Start]) {
		if !oneOf(w.word, nextLinks) {
			unknown++
		}
	}
	return unknown <= 2 && !strings.ContainsAny(rest[:found[0].Start], "?;")
}

// beginsWithDay reports whether a sentence begins with a day: "December 10th is now the next meeting".
func beginsWithDay(s string) bool {
	found := date.Find(s)
	return len(found) > 0 && strings.TrimSpace(s[:found[0].Start]) == ""
}

// withoutLead removes the heading of a statement: "Next call: February 8" is about February 8.
func (r *nextReader) withoutLead(s string) string {
	end, kind := r.title(s)
	if kind != nextOne {
		return s
	}
	rest := strings.TrimLeft(s[end:], " ")
	if strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, "–") || strings.HasPrefix(rest, "- ") {
		return rest
	}
	return s
}

// asksNext reports whether a question is about the next meeting.
func asksNext(s string) bool {
	return hasAnyFolded(foldWords(s), []string{"next meeting", "next call", "next teleconference"})
}

// answersDay reports whether a sentence is a day and nothing else but who says it: "Ana: February 10th."
func answersDay(s string) bool { return len(s) < 48 && onlyDay(answer(s)) }

// answer returns what is said, without who says it.
func answer(s string) string {
	if _, said, ok := strings.Cut(s, ": "); ok {
		s = said
	}
	return trimStatement(s)
}

// itemText returns the text of an item with that of the items below it.
func itemText(it *Item) string {
	if len(it.Agenda) == 0 {
		return it.Text
	}
	var b strings.Builder
	b.WriteString(it.Text)
	walkItems(it.Agenda, func(below *Item) bool {
		b.WriteString("\n\n" + below.Title + "\n\n" + below.Text)
		return true
	})
	return strings.TrimSpace(b.String())
}
