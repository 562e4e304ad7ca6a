package ballot

import (
	"errors"
	"slices"
	"strings"

	"example.org/proceedings/internal/limit"
	"example.org/proceedings/internal/post"
)

// An Error is a place in a document that could not be read, and why. It prints as "file:line:column: message".
type Error = post.Error

// An ErrorList is several errors of one document, in the order of their positions.
type ErrorList = post.ErrorList

// Parse reads the announcement of a ballot with a zero [Parser].
func Parse(name string, src []byte) (*Ballot, error) { return Parser{}.Parse(name, src) }

// ParseAll reads a document that announces one ballot or several, with a zero [Parser].
func ParseAll(name string, src []byte) ([]*Ballot, error) { return Parser{}.ParseAll(name, src) }

// Parse reads the announcement of a ballot: the document src, which the Ballot keeps as its Source. The name is used in errors
// only. Of a document that announces several ballots it returns the first; [Parser.ParseAll] returns all of them.
//
// It fails only where no document can be made out: front matter that is not closed, not YAML, or has a key twice; bytes
// that are not UTF-8 text; a document that is empty, or beyond the Limits. The error is then an [*Error], or an [ErrorList] where
// there are several. Whatever else a document holds is read, and what is not understood stays as text. Parse does not ask
// whether the document announces a ballot at all: see [Ballot.IsAnnouncement].
func (p Parser) Parse(name string, src []byte) (*Ballot, error) {
	list, err := p.ParseAll(name, src)
	if err != nil {
		return nil, err
	}
	return list[0], nil
}

// ParseAll reads a document that announces one ballot or several, as [Parser.Parse] does. There is at least one Ballot, and each has
// the whole document as its Source. A heading that names one of several ballots begins what is said of that one; what stands
// before the first such heading is said of all.
func (p Parser) ParseAll(name string, src []byte) ([]*Ballot, error) {
	doc, err := post.ParseFront(name, src, limit.Limits(p.Limits))
	if err != nil {
		return nil, err
	}
	list, _ := read(doc)
	return list, nil
}

// layoutOf reads the Source of b again and returns the Ballot that it says, and where its parts stand. Where the Source
// announces several ballots it is the one with the number of b. The name is used in errors only.
func layoutOf(name string, b *Ballot) (*Ballot, *layout, error) {
	if b.Source == nil {
		return nil, nil, errors.New("ballot: no Source, as the ballot was not read from a document")
	}
	p, err := post.ParseFront(name, b.Source, limit.None)
	if err != nil {
		return nil, nil, err
	}
	_ = p.ReadBlocks(limit.Default) // Parse reads none, so what nests deeper than in any ballot may be there, and is text
	list, layouts := read(p)
	i := slices.IndexFunc(list, func(o *Ballot) bool { return o.ID.Unversioned() == b.ID.Unversioned() })
	if i < 0 {
		i = 0
	}
	return list[i], layouts[i], nil
}

// IsAnnouncement reports whether a document announces a ballot, by the name that its title begins with. Minutes, and notices
// that are about a ballot, do not.
func (b *Ballot) IsAnnouncement() bool {
	if b.ID.IsZero() || slices.ContainsFunc(b.FrontMatter.Tags, func(tag string) bool { return strings.EqualFold(tag, "minutes") }) {
		return false
	}
	if b.FrontMatter.Title == "" {
		return true
	}
	_, ok := readName(plain(b.FrontMatter.Title))
	return ok
}

// read reads the ballots of a post and their layouts.
func read(p *post.Post) ([]*Ballot, []*layout) {
	f := ReadFrontMatter(p.Fields)
	whole := newAnnouncement(p, &f)
	defer whole.free()
	n, at := whole.findName(f.Title)
	if len(n.ids) < 2 {
		b, l := whole.read(n, at)
		b.FrontMatter = f
		return []*Ballot{b}, []*layout{l}
	}
	var list []*Ballot
	var layouts []*layout
	for i, part := range whole.split(n.ids) {
		one := n
		one.ids = n.ids[i : i+1]
		if title := part.ownTitle(n.ids[i]); title != "" {
			one.title = title
		}
		b, l := part.read(one, at)
		b.FrontMatter = ReadFrontMatter(p.Fields) // with a list of tags of its own
		list, layouts = append(list, b), append(layouts, l)
	}
	return list, layouts
}

// split returns for each of several ballots the units that are about it.
func (a *announcement) split(ids []ID) []*announcement {
	owner := make([]int, len(a.units)) // -1 stands for all
	current := -1
	for i := range a.units {
		u := &a.units[i]
		if u.End-u.text >= longestName {
			owner[i] = current
			continue
		}
		if n, ok := readName(plain(a.src[u.text:u.End])); ok {
			if k := slices.IndexFunc(ids, func(id ID) bool { return id.Unversioned() == n.ids[0].Unversioned() }); k >= 0 {
				current = k
				if len(n.ids) > 1 {
					current = -1
				}
			}
		}
		owner[i] = current
	}
	parts := make([]*announcement, len(ids))
	for k := range ids {
		part := &announcement{post: a.post, src: a.src, ref: a.ref, memory: a.memory, lexer: lexer{s: a.src}}
		for i := range a.units {
			if owner[i] == k || owner[i] < 0 {
				part.units = append(part.units, a.units[i])
			}
		}
		parts[k] = part
	}
	return parts
}

// ownTitle returns the title that a heading of the part gives the ballot, or nothing.
func (a *announcement) ownTitle(id ID) string {
	for i := range a.units {
		u := &a.units[i]
		if u.End-u.text >= longestName {
			continue
		}
		if n, ok := readName(plain(a.src[u.text:u.End])); ok && len(n.ids) == 1 && n.ids[0].Unversioned() == id.Unversioned() && n.title != "" {
			return n.title
		}
	}
	return ""
}

// read reads one ballot of the name n, which stands at nameAt.
func (a *announcement) read(n name, nameAt post.Span) (*Ballot, *layout) {
	b := &Ballot{Title: n.title, Source: a.post.Source}
	l := &layout{post: a.post, span: a.post.Body, id: nameAt, title: nameAt}
	b.Motion, l.motion = a.findMotion()
	a.lexUnits()
	if len(n.ids) > 0 {
		b.ID = n.ids[0]
		if b.ID.Version == 0 {
			b.ID.Version = a.bodyVersion(b.ID)
		}
	}
	b.Result, l.result = a.findResult(b.ID, n.result)
	a.findSponsors(b, l)
	a.findVotes(b, l)
	b.Quorum, l.quorum = a.findQuorum()
	a.findPeriods(b, l)
	a.takeLines(l)
	b.Sections, l.sections = a.rest(n)
	return b, l
}
