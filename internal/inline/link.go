package inline

import "strings"

// A bracket is a "[" or "![" that may begin a link.
type bracket struct {
	edit int // its own, which leaves it as text
	runs int // how many runs of delimiters come before it
}

func (r *reader) openBracket(i int) (next int) {
	n := strings.IndexByte(r.s[i:], '[') + 1
	r.brackets = append(r.brackets, bracket{len(r.edits), len(r.runs)})
	return r.edit(i, i+n, r.s[i:i+n])
}

// closeBracket reads the end of a link at the "]" at i: its target is dropped, and the delimiters in its text pair with each
// other only. Without a target both brackets are text.
func (r *reader) closeBracket(i int) (next int) {
	n := len(r.brackets) - 1
	if n < 0 {
		return i + 1
	}
	b := r.brackets[n]
	r.brackets = r.brackets[:n]
	end := target(r.s, i+1)
	if end == i+1 {
		return end
	}
	r.pair(b.runs)
	r.edits[b.edit].text = ""
	return r.edit(i, end, "")
}

// maxTarget is how many bytes of a link's target are looked at, so that brackets without one cost no more.
const maxTarget = 2000

// target returns the offset behind the target that begins at i, or i where there is none.
//
//	target = "(" [ address ] [ space title ] ")" | "[" digits "]" .
func target(s string, i int) int {
	s = s[:min(len(s), i+maxTarget)]
	if i >= len(s) {
		return i
	}
	j := i + 1
	switch s[i] {
	case '[':
		for j < len(s) && isDigit(s[j]) {
			j++
		}
		if j == i+1 {
			return i
		}
		if j < len(s) && s[j] == ']' {
			return j + 1
		}
	case '(':
		j = address(s, skipSpace(s, j))
		if k := skipSpace(s, j); k > j {
			j = skipSpace(s, title(s, k))
		}
		if j < len(s) && s[j] == ')' {
			return j + 1
		}
	}
	return i
}

// maxDepth is how deep round brackets stand in an address.
const maxDepth = 32

// address returns the offset behind an address: text in angle brackets, or text without spaces whose round brackets pair.
func address(s string, i int) int {
	if i < len(s) && s[i] == '<' {
		for j := i + 1; j < len(s) && s[j] != '<' && s[j] != '\n'; j++ {
			switch s[j] {
			case '\\':
				j++
			case '>':
				return j + 1
			}
		}
		return i
	}
	depth := 0
	j := i
	for ; j < len(s) && s[j] > ' '; j++ {
		switch s[j] {
		case '\\':
			if j+1 < len(s) && isPunct(s[j+1]) {
				j++
			}
		case '(':
			if depth++; depth > maxDepth {
				return i
			}
		case ')':
			if depth == 0 {
				return j
			}
			depth--
		}
	}
	return j
}

// title returns the offset behind a title in quotation marks or round brackets, or i where there is none.
func title(s string, i int) int {
	if i >= len(s) {
		return i
	}
	end := s[i]
	switch end {
	case '(':
		end = ')'
	case '"', '\'':
	default:
		return i
	}
	for j := i + 1; j < len(s); j++ {
		switch s[j] {
		case '\\':
			j++
		case end:
			return j + 1
		}
	}
	return i
}

func skipSpace(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\t' || s[i] == '\n' || s[i] == '\r') {
		i++
	}
	return i
}
