package ballot

import (
	"errors"
	"fmt"
	"maps"
	"slices"

	"example.org/proceedings/internal/post"
)

// A FrontMatter is the YAML block at the head of a post.
type FrontMatter struct {
	Author  string         `json:"author,omitzero"`
	Date    string         `json:"date,omitzero"` // when the post was published, as written: "2019-06-30 16:06:41"
	Title   string         `json:"title,omitzero"`
	Type    string         `json:"type,omitzero"` // "post"
	Slug    string         `json:"slug,omitzero"`
	Summary string         `json:"summary,omitzero"`
	Tags    []string       `json:"tags,omitzero"`    // "Minutes", "Server Certificates"
	Aliases []string       `json:"aliases,omitzero"` // other paths of the post on its site
	Extra   map[string]any `json:"extra,omitzero"`   // every other key, and a key above whose value has another shape
}

// The grammar of front matter is that of package post. Each key below has one owner; a key whose value has another shape
// than its owner (a list of authors, an empty summary) is kept in Extra, so that no key is lost.

// words returns the field that owns the text of a key, or nil.
func (f *FrontMatter) words(key string) *string {
	switch key {
	case "author":
		return &f.Author
	case "date":
		return &f.Date
	case "title":
		return &f.Title
	case "type":
		return &f.Type
	case "slug":
		return &f.Slug
	case "summary":
		return &f.Summary
	}
	return nil
}

// list returns the field that owns the list of a key, or nil.
func (f *FrontMatter) list(key string) *[]string {
	switch key {
	case "tags":
		return &f.Tags
	case "aliases":
		return &f.Aliases
	}
	return nil
}

// frontMatterKeys is the order in which the canonical layout writes the keys: the alphabetical one of the site.
var frontMatterKeys = []string{"aliases", "author", "date", "slug", "summary", "tags", "title", "type"}

// ReadFrontMatter returns the front matter that has these keys. It serves the packages of this module that read posts.
func ReadFrontMatter(fields []post.Field) FrontMatter {
	var f FrontMatter
	for _, field := range fields {
		if owner := f.words(field.Key); owner != nil {
			// An empty text cannot be told from an absent one, so it is kept where it can.
			if text, ok := field.Text(); ok && text != "" {
				*owner = text
				continue
			}
		}
		if owner := f.list(field.Key); owner != nil {
			if texts, ok := field.Texts(); ok {
				*owner = texts
				continue
			}
		}
		if f.Extra == nil {
			f.Extra = make(map[string]any)
		}
		f.Extra[field.Key] = field.Any()
	}
	return f
}

// IsZero reports whether nothing is recorded of front matter.
func (f FrontMatter) IsZero() bool {
	return f.Author == "" && f.Date == "" && f.Title == "" && f.Type == "" && f.Slug == "" && f.Summary == "" &&
		f.Tags == nil && f.Aliases == nil && f.Extra == nil
}

// AppendYAML appends the front matter to dst in the canonical layout: between its fences, the keys in the alphabetical
// order of the site. What is written is read again. Where it does not say f, a value holds what YAML cannot, or Extra has a key that
// has a value of its own, there is a [*FrontMatterError] that names the key. An Extra without keys is as good as none.
func (f FrontMatter) AppendYAML(dst []byte) ([]byte, error) {
	pairs, err := f.pairs()
	if err != nil {
		return nil, err
	}
	out, err := post.AppendFront(dst, pairs)
	if err == nil {
		p, err := post.FrontOf(out[len(dst):])
		if err != nil {
			return nil, &FrontMatterError{Err: fmt.Errorf("would be front matter that cannot be read: %w", err)}
		}
		if len(f.Extra) == 0 {
			f.Extra = nil
		}
		if err := f.differs(ReadFrontMatter(p.Fields)); err != nil {
			return nil, err
		}
		return out, nil
	}
	for _, p := range pairs {
		if _, err := post.AppendFront(nil, []post.Pair{p}); err != nil {
			if cause := errors.Unwrap(err); cause != post.ErrValue {
				err = cause // without the key
			}
			return nil, &FrontMatterError{Key: p.Key, Err: err}
		}
	}
	return nil, &FrontMatterError{Err: err}
}

// pairs returns the keys with their values in the order of the canonical layout. A key that has both a field and a place
// in Extra is an error.
func (f *FrontMatter) pairs() ([]post.Pair, error) {
	var pairs []post.Pair
	add := func(key string, value any) error {
		if _, twice := f.Extra[key]; twice {
			return &FrontMatterError{Key: key, Err: errTwice}
		}
		pairs = append(pairs, post.Pair{Key: key, Value: value})
		return nil
	}
	for _, key := range frontMatterKeys {
		var err error
		if owner := f.words(key); owner != nil && *owner != "" {
			err = add(key, *owner)
		}
		if owner := f.list(key); owner != nil && *owner != nil {
			err = add(key, *owner)
		}
		if err != nil {
			return nil, err
		}
	}
	for _, key := range slices.Sorted(maps.Keys(f.Extra)) {
		pairs = append(pairs, post.Pair{Key: key, Value: f.Extra[key]})
	}
	return pairs, nil
}
