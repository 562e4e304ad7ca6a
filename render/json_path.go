package render

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A path leads from the document to a value. The document's is nil.
type path struct {
	parent  *path
	name    string // of a property
	element bool   // of an array, at index
	index   int
}

// to returns the path to a property of the value at p.
func (p *path) to(name string) *path { return &path{parent: p, name: name} }

// nth returns the path to an element of the array at p.
func (p *path) nth(index int) *path { return &path{parent: p, element: true, index: index} }

// maxSteps is how many steps of a path are written. The vocabulary has no longer
// ones; what a document nests deeper is its own.
const maxSteps = 24

// String returns the path as agenda[1].title. In a long one the middle is left
// out, so that its text and the time for it are bounded.
func (p *path) String() string {
	if p == nil {
		return "document"
	}
	var steps []string // from the value up
	for q := p; q != nil; q = q.parent {
		steps = append(steps, q.step())
	}
	if n := len(steps); n > maxSteps {
		steps = slices.Concat(steps[:maxSteps/2], []string{"…"}, steps[n-maxSteps/2:])
	}
	slices.Reverse(steps)
	return strings.TrimPrefix(strings.Join(steps, ""), ".")
}

// step returns the last step of the path. A name that is no plain word is quoted.
func (p *path) step() string {
	if p.element {
		return "[" + strconv.Itoa(p.index) + "]"
	}
	for _, r := range p.name {
		if r != '_' && r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return "." + quote(p.name)
		}
	}
	if p.name == "" || len(p.name) > maxQuoted {
		return "." + quote(p.name)
	}
	return "." + p.name
}

// maxQuoted is how many bytes of a document's text an error repeats.
const maxQuoted = 100

// quote returns a text in quotes, and of a long one its beginning.
func quote(text string) string {
	if short := clip(text); short != text {
		return strconv.Quote(short) + "…"
	}
	return strconv.Quote(text)
}

// clip returns the beginning of a text.
func clip(text string) string {
	if len(text) <= maxQuoted {
		return text
	}
	end := maxQuoted
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}
