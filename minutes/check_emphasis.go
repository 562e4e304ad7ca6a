package minutes

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"example.org/proceedings/internal/post"
)

// Converters of rich text escape stars and underscores that they cannot make emphasis of, often since a blank stands inside of
// it: "\_Shorter names \_(Ana)". The page shows them then.
//
//	broken    = escaped text escaped | escaped .                 the first where both are of one kind and on one line
//	escaped   = [ delimiter ] "\" delimiter { "\" delimiter | delimiter } .
//
// A star alone may be meant ("\*.example.com"), but not one before and one behind a few words, as in a mail. An underscore is
// meant within a word or at the beginning of one ("\_acme-challenge"), and three stars apart are where a quotation leaves words out.

// An escapedRun is delimiters of one kind that touch, of which one at least is escaped.
type escapedRun struct {
	start, end  int
	char        byte
	size        int
	pure        bool // all are escaped
	open, close bool // whether it may begin and end emphasis
}

// brokenEmphasis reports escaped delimiters that were to be emphasis.
func (c *checker) brokenEmphasis() {
	for i, b := range c.doc.blocks {
		if b.Kind != post.Heading && b.Kind != post.Paragraph {
			continue
		}
		at := b.Content.Start
		for line := range strings.Lines(c.doc.content(i)) {
			if strings.IndexByte(line, '\\') >= 0 {
				c.brokenIn(line, at)
			}
			at += len(line)
		}
	}
}

// brokenIn reports those of a line that stands at an offset.
func (c *checker) brokenIn(line string, offset int) {
	runs := escapedRuns(line)
	for k := 0; k < len(runs); k++ {
		r := runs[k]
		if k+1 < len(runs) && (pairsWith(r, runs[k+1], len(runs) == 2) || starsWords(line, r, runs[k+1])) {
			end := runs[k+1]
			f := c.report(post.Span{Start: offset + r.start, End: offset + end.end},
				"emphasis %s is broken: the page shows %q", verbatim(line[r.start:end.end]), strings.Repeat(string(r.char), r.size))
			f.Fix = c.mended(line, offset, r, end)
			k++
			continue
		}
		if isBroken(line, r) {
			shown := string(r.char)
			if r.pure {
				shown = strings.Repeat(shown, r.size)
			}
			c.report(post.Span{Start: offset + r.start, End: offset + r.end}, "%s is broken emphasis: the page shows %q", verbatim(line[r.start:r.end]), shown)
		}
	}
}

// isBroken reports whether a run that pairs with no other was to be an end of emphasis.
func isBroken(line string, r escapedRun) bool {
	head, tail := line[:r.start], line[r.end:]
	before, after := strings.TrimSpace(head), strings.TrimSpace(tail)
	alone := before == "" && after == ""
	if r.char == '*' {
		return r.size > 1 && (alone || (r.open || r.close) && !isOmission(line, r))
	}
	apart := r.pure && (before == "" && len(after) < len(strings.TrimRight(tail, "\r\n")) || after == "" && len(before) < len(head))
	return alone || apart || !r.pure && r.size > 1 && r.open != r.close
}

// isOmission reports whether three stars stand apart from words, as where a quotation leaves some out.
func isOmission(line string, r escapedRun) bool {
	before, _ := utf8.DecodeLastRuneInString(line[:r.start])
	after, _ := utf8.DecodeRuneInString(line[r.end:])
	return r.pure && r.size == 3 &&
		(r.start == 0 || unicode.IsSpace(before) || unicode.In(before, unicode.Pi, unicode.Ps) || before == '"') &&
		(r.end == len(line) || unicode.IsSpace(after) || unicode.In(after, unicode.Pf, unicode.Pe, unicode.Po))
}

// maxStarred is how many bytes stand between single stars at most.
const maxStarred = 60

// starsWords reports whether two stars stand before and behind a few words: "that \*must\* change".
func starsWords(line string, a, b escapedRun) bool {
	words := line[a.end:b.start]
	if a.char != '*' || b.char != '*' || a.size != 1 || b.size != 1 || !a.pure || !b.pure || words == "" || len(words) > maxStarred {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(line[:a.start])
	after, _ := utf8.DecodeRuneInString(line[b.end:])
	first, _ := utf8.DecodeRuneInString(words)
	last, _ := utf8.DecodeLastRuneInString(words)
	apart := (a.start == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before)) && (b.end == len(line) || !unicode.IsLetter(after) && !unicode.IsDigit(after))
	return apart && (unicode.IsLetter(first) || unicode.IsDigit(first)) && !unicode.IsSpace(last) && !strings.Contains(words, ". ")
}

// pairsWith reports whether two runs are the ends of what was to be emphasis. Of two stars before a word it cannot be told
// whether they begin or end something unless they are the second of two: "\*\*Topic: \*\*text".
func pairsWith(a, b escapedRun, only bool) bool {
	like := a.char == b.char && a.size == b.size && a.size <= 3 && a.pure && b.pure && (a.char == '_' || a.size > 1)
	return like && a.open && (b.close || only && b.char == '*')
}

// escapedRuns returns the runs of a line outside of code and the targets of links.
func escapedRuns(line string) (runs []escapedRun) {
	for i := 0; i < len(line); {
		switch c := line[i]; {
		case c == '`':
			i = codeEnd(line, i)
		case strings.HasPrefix(line[i:], "]("):
			k := strings.IndexByte(line[i:], ')')
			if k < 0 {
				return runs
			}
			i += k + 1
		case c == '*' || c == '_' || c == '\\' && i+1 < len(line) && (line[i+1] == '*' || line[i+1] == '_'):
			r := runAt(line, i)
			if r.size > 0 {
				runs = append(runs, r)
			}
			i = r.end
		case c == '\\':
			i += 2
		default:
			i++
		}
	}
	return runs
}

// maxCode is how many bytes code within a line has at most.
const maxCode = 500

// codeEnd returns the end of the code that begins with the ticks at i, or of the ticks where none does.
func codeEnd(line string, i int) int {
	end := i
	for end < len(line) && line[end] == '`' {
		end++
	}
	if k := strings.Index(line[end:min(len(line), end+maxCode)], line[i:end]); k >= 0 {
		return end + k + end - i
	}
	return end
}

// runAt reads the run at i. Its size is 0 where nothing of it is escaped.
func runAt(line string, i int) escapedRun {
	r := escapedRun{start: i, char: line[i], pure: true}
	if r.char == '\\' {
		r.char = line[i+1]
	}
	escaped := false
	for i < len(line) {
		if line[i] == '\\' && i+1 < len(line) && line[i+1] == r.char {
			i, escaped = i+2, true
		} else if line[i] == r.char {
			i++
			r.pure = false
		} else {
			break
		}
		r.size++
	}
	r.end = i
	if !escaped {
		r.size = 0
	}
	before, _ := utf8.DecodeLastRuneInString(line[:r.start])
	after, _ := utf8.DecodeRuneInString(line[r.end:])
	r.open = !isWordOrDash(before) && r.end < len(line) && !unicode.IsSpace(after) && after != '\\'
	r.close = r.start > 0 && !isWordOrDash(after) && before != '('
	if unicode.IsSpace(before) && !unicode.IsSpace(after) && after != '(' && r.end < len(line) {
		r.close = false
	}
	return r
}

// isWordOrDash reports whether a rune is part of a word, or of a name of several.
func isWordOrDash(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '-' }

// mended returns the fix that makes emphasis of what stands between two runs, or nil where that is not plain text. Blanks that
// stand inside go outside, as emphasis begins and ends with words.
func (c *checker) mended(line string, offset int, a, b escapedRun) *Fix {
	inside := line[a.end:b.start]
	words := strings.TrimSpace(inside)
	if words == "" || strings.ContainsAny(words, "*_`[]<>\\{}") {
		return nil
	}
	lead, trail := inside[:strings.Index(inside, words)], inside[strings.Index(inside, words)+len(words):]
	before, _ := utf8.DecodeLastRuneInString(line[:a.start])
	after, _ := utf8.DecodeRuneInString(line[b.end:])
	if lead == "" && isWordOrDash(before) || trail == "" && isWordOrDash(after) {
		return nil
	}
	mark := strings.Repeat(string(a.char), a.size)
	return &Fix{offset + a.start, offset + b.end, lead + mark + words + mark + trail}
}
