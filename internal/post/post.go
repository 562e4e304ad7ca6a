// Package post reads the posts of the Forum's site: front matter in YAML and a body in Markdown.
//
// A [Post] is a document cut into spans of bytes. The spans partition the document: joined in order they are the
// document again, byte for byte, whatever its line endings and however broken its markup. Package post is the only
// one of the module that knows the YAML library; the block structure of the body comes from goldmark. [Post.AmendFront]
// changes front matter by splices, so that what it does not touch keeps its bytes.
//
// The grammar of a post is
//
//	post        = [ bom ] [ frontmatter ] body .
//	frontmatter = { blank } "---" eol { line eol } "---" ( eol | eof ) .
//	body        = { block } .
//
// where the lines of the front matter are one YAML mapping, and a document whose first line that is not blank is
// another has no front matter.
package post

import (
	"bytes"
	"errors"
	"fmt"
	"unicode/utf8"

	"example.org/proceedings/internal/limit"

	"gopkg.in/yaml.v3"
)

// A Span is a range of bytes of a document, half-open and 0-based.
type Span struct{ Start, End int }

// Of returns the bytes of src that s covers. They share the memory of src.
func (s Span) Of(src []byte) []byte { return src[s.Start:s.End] }

// Len returns the number of bytes that s covers.
func (s Span) Len() int { return s.End - s.Start }

// A Post is a document cut into front matter and blocks.
type Post struct {
	Name   string  // of the file, for messages
	Source []byte  // the whole document; not copied
	Front  Span    // the front matter with both of its fences; empty where there is none
	Fields []Field // the keys of the front matter, in the order of the document
	Body   Span    // everything behind the front matter
	Blocks []Block // of the body; their spans partition it

	met  limit.Limits // the values of the document that are limited
	yaml Span         // what stands between the fences
	root *yaml.Node   // the mapping of Fields, where there is one
}

var bom = []byte("\xef\xbb\xbf")

// Parse reads the document src within limits, of which zeros stand for the defaults. The name is used in errors only. The
// error is an [*Error], or an [ErrorList] where there are several.
func Parse(name string, src []byte, limits limit.Limits) (*Post, error) {
	p, err := ParseFront(name, src, limits)
	if err != nil {
		return nil, err
	}
	if err := p.ReadBlocks(limits); err != nil {
		return nil, err
	}
	return p, nil
}

// ParseEdited reads a document that was made from another post, within the limits of what is written, or what that post has. Where
// its front matter is that of the other post, byte for byte, its keys are taken from there: to read them is a good part of
// the cost.
func ParseEdited(src []byte, was *Post) (*Post, error) {
	limits := limit.Written.Beside(was.met)
	p, front, err := open("", src, limits)
	if err != nil {
		return nil, err
	}
	if p.Front == was.Front && bytes.Equal(p.Front.Of(src), was.Front.Of(was.Source)) {
		p.Fields = was.Fields
	} else if err := p.readFields(front, limits); err != nil {
		return nil, err
	}
	if err := p.ReadBlocks(limits); err != nil {
		return nil, err
	}
	return p, nil
}

// ParseFront reads a document as [Parse] does, but for the blocks of the body, of which the Post has none.
func ParseFront(name string, src []byte, limits limit.Limits) (*Post, error) {
	limits = limits.Or(limit.Default)
	p, front, err := open(name, src, limits)
	if err != nil {
		return nil, err
	}
	if err := p.readFields(front, limits); err != nil {
		return nil, err
	}
	return p, nil
}

// open finds the front matter of a document that can be text.
func open(name string, src []byte, limits limit.Limits) (*Post, Span, error) {
	p := &Post{Name: name, Source: src}
	if err := limit.Check("Bytes", len(src), limits.Bytes); err != nil {
		return nil, Span{}, p.ErrorAt(0, err)
	}
	if err := p.checkText(); err != nil {
		return nil, Span{}, err
	}
	front, err := p.findFront()
	return p, front, err
}

// checkText refuses what cannot be a document of text.
func (p *Post) checkText() error {
	src := p.Source
	switch {
	case bytes.HasPrefix(src, []byte("%PDF-")):
		return p.errorf(0, "this is a PDF file, expected a Markdown document")
	case bytes.HasPrefix(src, []byte("\xff\xfe")), bytes.HasPrefix(src, []byte("\xfe\xff")):
		return p.errorf(0, "this is UTF-16 text, expected UTF-8")
	case len(bytes.TrimSpace(bytes.TrimPrefix(src, bom))) == 0:
		return p.errorf(0, "document is empty, expected front matter or text")
	}
	if i := bytes.IndexByte(src, 0); i >= 0 {
		return p.errorf(i, "NUL byte, expected UTF-8 text")
	}
	if !utf8.Valid(src) {
		i := invalidAt(src)
		return p.errorf(i, "byte 0x%02x is not valid UTF-8, expected UTF-8 text", src[i])
	}
	return nil
}

// invalidAt returns the offset of the first byte of src that is not part of a UTF-8 sequence.
func invalidAt(src []byte) int {
	i := 0
	for i < len(src) {
		r, n := utf8.DecodeRune(src[i:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		i += n
	}
	return i
}

// A Position is a place in a document.
type Position struct {
	Offset int // in bytes, 0-based
	Line   int // 1-based
	Column int // in bytes, 1-based
}

// Position returns the place of a byte offset in the document, front matter included.
func (p *Post) Position(offset int) Position { return PositionIn(p.Source, offset) }

// PositionIn returns the place of a byte offset in src. An offset past the end stands for the end.
func PositionIn(src []byte, offset int) Position {
	offset = min(max(offset, 0), len(src))
	before := src[:offset]
	return Position{offset, 1 + bytes.Count(before, []byte("\n")), offset - bytes.LastIndexByte(before, '\n')}
}

// An Error is a place in a document that could not be read, and why.
type Error struct {
	File string // as the caller named it; may be empty
	Position
	Err error // what was found and what was expected
}

// Error returns the error as "file:line:column: message".
func (e *Error) Error() string {
	if e.File == "" {
		return fmt.Sprintf("%d:%d: %v", e.Line, e.Column, e.Err)
	}
	return fmt.Sprintf("%s:%d:%d: %v", e.File, e.Line, e.Column, e.Err)
}

// Unwrap returns the cause without its position.
func (e *Error) Unwrap() error { return e.Err }

// An ErrorList is several errors of one document, in the order of their positions.
type ErrorList []*Error

// Error returns the errors one a line.
func (l ErrorList) Error() string { return errors.Join(l.Unwrap()...).Error() }

// Unwrap returns the errors.
func (l ErrorList) Unwrap() []error {
	errs := make([]error, len(l))
	for i, e := range l {
		errs[i] = e
	}
	return errs
}

func (p *Post) errorf(offset int, format string, args ...any) *Error {
	return p.ErrorAt(offset, fmt.Errorf(format, args...))
}

// ErrorAt returns an error at a byte offset of the document.
func (p *Post) ErrorAt(offset int, err error) *Error {
	return &Error{File: p.Name, Position: p.Position(offset), Err: err}
}
