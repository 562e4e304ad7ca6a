package inline

import "strings"

// tag reads a tag or an autolink at the "<" at i, as CommonMark has them; anything else is text. A tag says nothing, but
// "<br>" parts words.
func (r *reader) tag(i int) (next int) {
	s := r.s
	if end := autolink(s, i+1); end > 0 {
		return r.edit(i, end, s[i+1:end-1])
	}
	if i+1 == len(s) {
		return i + 1
	}
	end := -1
	switch c := s[i+1]; {
	case c == '/':
		if j := tagName(s, i+2); j > i+2 {
			if j = skipSpace(s, j); j < len(s) && s[j] == '>' {
				end = j + 1
			}
		}
	case isLetter(c):
		end = openTag(s[:min(len(s), i+maxTag)], i+1)
	default:
		end = r.declaration(i)
	}
	if end < 0 {
		return i + 1
	}
	words := ""
	if strings.EqualFold(s[i+1:tagName(s, i+1)], "br") {
		words = " "
	}
	return r.edit(i, end, words)
}

// autolink returns the offset behind the ">" of an address that begins at i, or -1. In the address there is no space and no "<",
// and a scheme or a name and "@" begin it.
func autolink(s string, i int) int {
	j := i
	for j < len(s) && (isAlnum(s[j]) || strings.IndexByte("+-._", s[j]) >= 0) {
		j++
	}
	if j == i || j == len(s) || s[j] != '@' && (s[j] != ':' || j == i+1 || !isLetter(s[i])) {
		return -1
	}
	for j++; j < len(s) && s[j] > ' ' && s[j] != '<'; j++ {
		if s[j] == '>' {
			return j + 1
		}
	}
	return -1
}

// maxTag is how many bytes of a tag are looked at, so that tags without an end cost no more.
const maxTag = 1000

// openTag returns the offset behind the ">" of a tag whose name begins at i, or -1.
//
//	tag = name { space attribute [ "=" value ] } [ space ] [ "/" ] ">" .
func openTag(s string, i int) int {
	i = tagName(s, i)
	for {
		j := skipSpace(s, i)
		k := attributeName(s, j)
		if k == j || j == i {
			i = j
			break
		}
		i = k
		if k = skipSpace(s, k); k < len(s) && s[k] == '=' {
			if i = attributeValue(s, skipSpace(s, k+1)); i < 0 {
				return -1
			}
		}
	}
	if i < len(s) && s[i] == '/' {
		i++
	}
	if i < len(s) && s[i] == '>' {
		return i + 1
	}
	return -1
}

func tagName(s string, i int) int {
	j := i
	for j < len(s) && (isLetter(s[j]) || j > i && (isDigit(s[j]) || s[j] == '-')) {
		j++
	}
	return j
}

func attributeName(s string, i int) int {
	j := i
	for j < len(s) && (isLetter(s[j]) || s[j] == '_' || s[j] == ':' || j > i && (isDigit(s[j]) || s[j] == '.' || s[j] == '-')) {
		j++
	}
	return j
}

// attributeValue returns the offset behind a value with or without quotation marks, or -1.
func attributeValue(s string, i int) int {
	if i < len(s) && (s[i] == '"' || s[i] == '\'') {
		n := strings.IndexByte(s[i+1:], s[i])
		if n < 0 {
			return -1
		}
		return i + 1 + n + 1
	}
	j := i
	for j < len(s) && s[j] > ' ' && strings.IndexByte("\"'=<>`", s[j]) < 0 {
		j++
	}
	if j == i {
		return -1
	}
	return j
}

// declarations are what else angle brackets hold. The longer beginnings come first.
var declarations = []struct{ begin, end string }{
	{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<!", ">"}, {"<?", "?>"},
}

// declaration returns the offset behind a comment or declaration at i, or -1. An end that was once looked for in vain is not
// looked for again.
func (r *reader) declaration(i int) int {
	for n, d := range declarations {
		if !strings.HasPrefix(r.s[i:], d.begin) {
			continue
		}
		at := i + len(d.begin)
		if d.end == ">" && (at == len(r.s) || !isLetter(r.s[at])) || r.missing&(1<<n) != 0 {
			return -1
		}
		end := strings.Index(r.s[at:], d.end)
		if end < 0 {
			r.missing |= 1 << n
			return -1
		}
		return at + end + len(d.end)
	}
	return -1
}
