package minutes

import (
	"strings"

	"example.org/proceedings/internal/inline"
	"example.org/proceedings/internal/post"
)

// What Check finds of a template that was not filled in. The words stand where a value is to stand:
//
//	placeholder = line | bracketed | instruction | letters .
//	line        = { mark } [ label ":" ] value .                      "Date: TBD"   "- ???"
//	bracketed   = ( "[" | "<" ) order { word } ( "]" | ">" ) .       "[insert name]"
//	instruction = order capitals { capitals } .                        "COPY ATTENDANCE FROM THE TOOL"
//	letters     = "X" "X" "X" { "X" } .                               in capitals, as a word of their own

var (
	// openValues are what people write for a value that they do not have yet, in lower case.
	openValues = []string{"tbd", "tbc", "todo", "fixme", "xx", "xxx", "xxxx", "??", "???", "????", "lorem ipsum", "to be determined", "to be completed", "fill in"}
	// orders are the verbs with which a template tells its writer what to do.
	orders = []string{"copy", "insert", "paste", "enter", "add", "fill", "replace", "delete", "type"}
)

const (
	minCapitals  = 4   // words that an instruction in capitals has at least
	maxBracketed = 100 // bytes of one in brackets
	maxLabel     = 40  // bytes of a label before a value
	maxOpen      = 40  // bytes of an open value with its markup
)

// placeholder reports words of a template.
func (c *checker) placeholder() {
	for i, b := range c.doc.blocks {
		if b.Kind != post.Heading && b.Kind != post.Paragraph {
			continue
		}
		at := b.Content.Start
		for line := range strings.Lines(c.doc.content(i)) {
			if start, end, ok := placeholderIn(line); ok {
				c.report(post.Span{Start: at + start, End: at + end}, "%s is left to be filled in", verbatim(line[start:end]))
			}
			at += len(line)
		}
	}
}

// placeholderIn returns where a placeholder stands in a line.
func placeholderIn(line string) (start, end int, ok bool) {
	end = len(strings.TrimRight(line, " \t\r\n\\*_."))
	start = len(line) - len(strings.TrimLeft(line, " \t*_"))
	if end <= start {
		return 0, 0, false
	}
	value := start
	if i := strings.LastIndexByte(line[start:end], ':'); i >= 0 && i <= maxLabel {
		value += i + 1
		value += len(line[value:end]) - len(strings.TrimLeft(line[value:end], " \t*_"))
	}
	if end-value <= maxOpen && mayBeOpen(line[value:end]) && oneOf(strings.ToLower(inline.Plain(line[value:end])), openValues) {
		return value, end, true
	}
	if start, end, ok = instruction(line); ok {
		return start, end, true
	}
	return 0, 0, false
}

// mayBeOpen reports, at little cost, whether a text may be an open value: it begins with the first letter of one, or with markup.
func mayBeOpen(text string) bool {
	return text != "" && (!letterAt(text, 0) || strings.IndexByte("tTfFxXlL", text[0]) >= 0)
}

// mayInstruct reports, at little cost, whether it is worth to look for an instruction or for letters in a line.
func mayInstruct(line string) bool {
	for i := 0; i+1 < len(line); i++ {
		switch c := line[i]; {
		case c == '[' || c == '<':
			if beginsFold(line[i+1:], orders) {
				return true
			}
		case c >= 'A' && c <= 'Z' && line[i+1] >= 'A' && line[i+1] <= 'Z':
			if strings.HasPrefix(line[i:], "XXX") || beginsFold(line[i:], orders) {
				return true
			}
		}
	}
	return false
}

// instruction returns where a line has an order of a template, in brackets or in capitals.
func instruction(line string) (start, end int, ok bool) {
	if !mayInstruct(line) {
		return 0, 0, false
	}
	words := wordSpans(line)
	for i := 0; i < len(words); i++ {
		w := words[i]
		raw := line[w.start:w.end]
		if len(raw) >= 3 && strings.Trim(raw, "X") == "" && standsAlone(line, w) {
			return w.start, w.end, true
		}
		if !oneOf(w.word, orders) {
			continue
		}
		if w.start > 0 && (line[w.start-1] == '[' || line[w.start-1] == '<') {
			closing := map[byte]byte{'[': ']', '<': '>'}[line[w.start-1]]
			if k := strings.IndexByte(line[w.end:min(len(line), w.end+maxBracketed)], closing); k > 0 && !strings.HasPrefix(line[w.end+k+1:], "(") {
				return w.start - 1, w.end + k + 1, true
			}
		}
		last := i
		for last < len(words) && isCapital(line[words[last].start:words[last].end]) {
			last++
		}
		if last-i >= minCapitals {
			return w.start, words[last-1].end, true
		}
	}
	return 0, 0, false
}

// isCapital reports whether a word is in capitals.
func isCapital(word string) bool {
	return word == strings.ToUpper(word) && word != strings.ToLower(word)
}

// standsAlone reports whether white space or an end is before a word, and white space, an end or a stop behind it.
func standsAlone(line string, w wordSpan) bool {
	before := w.start == 0 || blank(line[w.start-1])
	after := w.end == len(line) || blank(line[w.end]) || strings.IndexByte(":.,;", line[w.end]) >= 0
	return before && after
}
