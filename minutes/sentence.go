package minutes

import (
	"iter"
	"slices"
	"strings"
	"unicode"

	"example.org/proceedings/internal/date"
)

// What a Meeting says beside its structure stands in sentences. This file walks over them, and over the words of one.
//
//	prose    = { sentence } ;
//	sentence = [ list mark | number ], word, { word }, ( end | line break ) ;
//	end      = ( "." | "?" | "!" ), blank | "; " ;  but not after an abbreviation, an initial or the number of a day

// maxSentence is the longest sentence in bytes that is read. What is longer is no sentence that people wrote.
const maxSentence = 1000

// items yields the items of the meeting and those below them, in order.
func (m *Meeting) items() iter.Seq[*Item] {
	return func(yield func(*Item) bool) { walkItems(m.Agenda, yield) }
}

func walkItems(items []Item, yield func(*Item) bool) bool {
	for i := range items {
		if !yield(&items[i]) || !walkItems(items[i].Agenda, yield) {
			return false
		}
	}
	return true
}

// prose yields the texts of the meeting in order, with the item that each belongs to: the title of an item, and its text.
func (m *Meeting) prose() iter.Seq2[string, *Item] {
	return func(yield func(string, *Item) bool) {
		if m.Preamble != "" && !yield(visible(m.Preamble), nil) {
			return
		}
		for it := range m.items() {
			if !yield(it.Title, it) || it.Text != "" && !yield(visible(it.Text), it) {
				return
			}
			for i := range it.Ballots {
				for j := range it.Ballots[i].Ballots {
					if t := it.Ballots[i].Ballots[j].Text; t != "" && !yield(t, it) {
						return
					}
				}
			}
		}
	}
}

// sentences yields the sentences of a Markdown text. A line ends one, unless the next goes on in lower case.
func sentences(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := 0
		for i := 0; i < len(text); i++ {
			end := i + 1
			switch text[i] {
			case '\n':
				if rest := strings.TrimLeft(text[end:min(end+8, len(text))], " \t\r"); rest != "" && rest[0] >= 'a' && rest[0] <= 'z' {
					continue
				}
			case '.', '?', '!', ';':
				if !sentenceEnd(text, i) {
					continue
				}
				for end < len(text) && strings.IndexByte(closers, text[end]) >= 0 {
					end++
				}
			default:
				continue
			}
			if s := strings.TrimSpace(text[start:end]); s != "" && !yield(listText(s)) {
				return
			}
			start = end
		}
		if s := strings.TrimSpace(text[start:]); s != "" {
			yield(listText(s))
		}
	}
}

// closers may stand between the end of a sentence and the blank after it.
const closers = "*_)\""

// sentenceAbbreviations are words whose full stop ends no sentence, beside single letters.
var sentenceAbbreviations = []string{
	"jan", "feb", "mar", "apr", "aug", "sep", "sept", "oct", "nov", "dec", "mon", "tue", "tues", "wed", "weds", "thu", "thur", "thurs",
	"fri", "sat", "sun", "dr", "mr", "mrs", "ms", "vs", "st", "no", "etc", "eg", "ie", "approx", "inc", "ltd", "co",
}

// sentenceEnd reports whether the mark at text[i] ends a sentence: white space follows, and no abbreviation comes before.
func sentenceEnd(text string, i int) bool {
	if text[i] == ';' {
		return i+1 < len(text) && text[i+1] == ' '
	}
	next := i + 1
	for next < len(text) && strings.IndexByte(closers, text[next]) >= 0 {
		next++
	}
	if next < len(text) && !blank(text[next]) {
		return false
	}
	if text[i] != '.' {
		return true
	}
	start := i
	for start > 0 && i-start < 8 && letterAt(text, start-1) {
		start--
	}
	word := strings.ToLower(text[start:i])
	rest := strings.TrimLeft(text[next:min(next+8, len(text))], " ")
	if rest != "" && rest[0] >= 'a' && rest[0] <= 'z' {
		return false
	}
	if word != "" && len(word) <= 2 && digits(word) {
		if start == 0 || text[start-1] == '\n' {
			return false // the number of an item
		}
		found := date.Find("on " + text[start:min(len(text), i+12)]) // "Thursday 17. June"
		return len(found) == 0 || found[0].Start > len("on ") || found[0].Start+len(word) == found[0].End
	}
	return len(word) != 1 && !slices.Contains(sentenceAbbreviations, word)
}

// listMarks stand before the items of lists and quotations. The last two are no Markdown, but people paste them.
var listMarks = []string{"-", "*", "+", ">", "•", "·"}

// listText returns a sentence without the mark of a list, a heading or a quotation before it, or "" for what is markup only.
func listText(s string) string {
	if strings.HasPrefix(s, "{") && strings.HasSuffix(s, "}") {
		return ""
	}
	for {
		rest := strings.TrimLeft(s, "#")
		for _, mark := range listMarks {
			if len(rest) == len(s) {
				rest = strings.TrimPrefix(s, mark)
			}
		}
		if len(rest) == len(s) || rest != "" && !blank(rest[0]) {
			break
		}
		s = strings.TrimSpace(rest)
	}
	if number, at := cutNumber(s); number != "" {
		s = s[at:]
	}
	return s
}

// foldWords returns the words of s in lower case with a space before, between and after them.
func foldWords(s string) string {
	var b strings.Builder
	b.Grow(len(s) + 2)
	space := true
	b.WriteByte(' ')
	for _, r := range s {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			b.WriteByte(byte(r))
			space = false
		case r >= 'A' && r <= 'Z':
			b.WriteByte(byte(r) + 'a' - 'A')
			space = false
		case r >= 0xC0 && r < 0x2000:
			b.WriteRune(unicode.ToLower(r))
			space = false
		case !space && r != '\'' && r != '’':
			b.WriteByte(' ')
			space = true
		}
	}
	if !space {
		b.WriteByte(' ')
	}
	return b.String()
}

// beginsFold reports whether s begins, in whatever case, with one of the stems, which are in lower case.
func beginsFold(s string, stems []string) bool {
	for _, stem := range stems {
		if len(s) >= len(stem) && s[0]|0x20 == stem[0] && strings.EqualFold(s[:len(stem)], stem) {
			return true
		}
	}
	return false
}

// hasAnyFolded reports whether one of the phrases stands in what foldWords returned.
func hasAnyFolded(folded string, phrases []string) bool {
	for at := 0; at+1 < len(folded); { // at the space before a word
		rest := folded[at+1:]
		for _, p := range phrases {
			if len(rest) > len(p) && rest[len(p)] == ' ' && rest[0] == p[0] && rest[:len(p)] == p {
				return true
			}
		}
		n := strings.IndexByte(rest, ' ')
		if n < 0 {
			break
		}
		at += 1 + n
	}
	return false
}

// A wordSpan is a word in lower case, and where it stands in its text.
type wordSpan struct {
	word       string
	start, end int
}

// wordSpans returns the words of s.
func wordSpans(s string) []wordSpan {
	words := make([]wordSpan, 0, len(s)/6+4)
	for i := 0; i < len(s); {
		if !letterAt(s, i) {
			i++
			continue
		}
		start := i
		for i < len(s) && letterAt(s, i) {
			i++
		}
		words = append(words, wordSpan{strings.ToLower(s[start:i]), start, i})
	}
	return words
}

// digits reports whether s is a number.
func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// letterAt reports whether the byte s[i] begins or continues a letter or digit, and no punctuation.
func letterAt(s string, i int) bool {
	c := s[i]
	return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' || c >= 0xC0 && c < 0xE2
}

// beginsAny reports whether a word begins with one of the stems.
func beginsAny(word string, stems []string) bool {
	for _, s := range stems {
		if strings.HasPrefix(word, s) {
			return true
		}
	}
	return false
}

// oneOf reports whether a word is one of the words.
func oneOf(word string, words []string) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}
