package minutes_test

import (
	"encoding/json"
	"slices"
	"testing"

	"example.org/proceedings/minutes"
)

// adds returns an edit that gives the front matter a key that has no field of its own.
func adds(key string, value any) change {
	return front(func(f *minutes.FrontMatter) {
		if f.Extra == nil {
			f.Extra = make(map[string]any)
		}
		f.Extra[key] = value
	})
}

// fences are what stands around the keys.
const fences = "---\n…\n---\n\nText.\n"

// amendFront are front matter in its styles.
var amendFront = []amendSetting{
	{"plain values", fences, `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: true
`, []amendCase{
		{"the title is set: one line", front(func(f *minutes.FrontMatter) { f.Title = "Notes of the quorum" }), `
title: Notes of the quorum
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: true
`, 1, ""},
		{"a title that YAML would read as more is quoted", front(func(f *minutes.FrontMatter) { f.Title = "Notes: quorum #1" }), `
title: 'Notes: quorum #1'
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: true
`, 1, "quotation marks stay where they are"},
		{"the title is removed", front(func(f *minutes.FrontMatter) { f.Title = "" }), `
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: true
`, 1, "a key that is gone has no place"},
		{"the author is set", front(func(f *minutes.FrontMatter) { f.Author = "Bo Chen" }), `
title: Notes
author: Bo Chen
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: true
`, 1, ""},
		{"an author of digits is quoted: it is a text", front(func(f *minutes.FrontMatter) { f.Author = "007" }), `
title: Notes
author: '007'
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: true
`, 1, "quotation marks stay where they are"},
		{"the author is removed", front(func(f *minutes.FrontMatter) { f.Author = "" }), `
title: Notes
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: true
`, 1, "a key that is gone has no place"},
		{"the date is set: no quotation marks", front(func(f *minutes.FrontMatter) { f.Date = "2024-03-08 09:30:00" }), `
title: Notes
author: Ana Beltrán
date: 2024-03-08 09:30:00
type: post
slug: notes-7
summary: What was said
draft: true
`, 1, ""},
		{"the type is set", front(func(f *minutes.FrontMatter) { f.Type = "page" }), `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: page
slug: notes-7
summary: What was said
draft: true
`, 1, ""},
		{"the type is removed", front(func(f *minutes.FrontMatter) { f.Type = "" }), `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
slug: notes-7
summary: What was said
draft: true
`, 1, "a key that is gone has no place"},
		{"the slug is set", front(func(f *minutes.FrontMatter) { f.Slug = "quorum" }), `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: quorum
summary: What was said
draft: true
`, 1, ""},
		{"the slug is removed", front(func(f *minutes.FrontMatter) { f.Slug = "" }), `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
summary: What was said
draft: true
`, 1, "a key that is gone has no place"},
		{"the summary is set", front(func(f *minutes.FrontMatter) { f.Summary = "What was voted" }), `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was voted
draft: true
`, 1, ""},
		{"the summary is removed", front(func(f *minutes.FrontMatter) { f.Summary = "" }), `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
draft: true
`, 1, "a key that is gone has no place"},
		{"an extra key is set", adds("draft", false), `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: false
`, 1, ""},
		{"an extra key is removed: the last line", front(func(f *minutes.FrontMatter) { f.Extra = nil }), `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
`, 1, ""},
		{"tags are added: at the end", front(func(f *minutes.FrontMatter) { f.Tags = []string{"Notes", "Quorum"} }), `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: true
tags:
  - Notes
  - Quorum
`, 3, ""},
		{"aliases are added", front(func(f *minutes.FrontMatter) { f.Aliases = []string{"/old/7/"} }), `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: true
aliases:
  - /old/7/
`, 2, ""},
		{"an extra key is added", adds("weight", json.Number("7")), `
title: Notes
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: true
weight: 7
`, 1, ""},
		{"two keys at once", inTurn(front(func(f *minutes.FrontMatter) { f.Title = "Notes of 2024" }), adds("draft", false)), `
title: Notes of 2024
author: Ana Beltrán
date: 2024-03-07 12:00:00
type: post
slug: notes-7
summary: What was said
draft: false
`, 2, ""},
	}},
	{"alphabetical keys", fences, `
author: Ana Beltrán
date: 2024-03-07
tags:
- Notes
title: Notes
`, []amendCase{
		{"a slug is added: in its place", front(func(f *minutes.FrontMatter) { f.Slug = "notes-7" }), `
author: Ana Beltrán
date: 2024-03-07
slug: notes-7
tags:
- Notes
title: Notes
`, 1, ""},
		{"a summary is added", front(func(f *minutes.FrontMatter) { f.Summary = "What was said" }), `
author: Ana Beltrán
date: 2024-03-07
summary: What was said
tags:
- Notes
title: Notes
`, 1, ""},
		{"a type is added: last", front(func(f *minutes.FrontMatter) { f.Type = "post" }), `
author: Ana Beltrán
date: 2024-03-07
tags:
- Notes
title: Notes
type: post
`, 1, ""},
		{"aliases are added: first, as the tags are set", front(func(f *minutes.FrontMatter) { f.Aliases = []string{"/old/7/"} }), `
aliases:
- /old/7/
author: Ana Beltrán
date: 2024-03-07
tags:
- Notes
title: Notes
`, 2, ""},
		{"an extra key is added", adds("draft", true), `
author: Ana Beltrán
date: 2024-03-07
draft: true
tags:
- Notes
title: Notes
`, 1, ""},
		{"a tag is added at the end", front(func(f *minutes.FrontMatter) { f.Tags = append(f.Tags, "Quorum") }), `
author: Ana Beltrán
date: 2024-03-07
tags:
- Notes
- Quorum
title: Notes
`, 1, ""},
		{"a tag is added at the front", front(func(f *minutes.FrontMatter) { f.Tags = slices.Insert(f.Tags, 0, "Forum") }), `
author: Ana Beltrán
date: 2024-03-07
tags:
- Forum
- Notes
title: Notes
`, 1, ""},
		{"all tags are removed", front(func(f *minutes.FrontMatter) { f.Tags = nil }), `
author: Ana Beltrán
date: 2024-03-07
title: Notes
`, 2, "no other list shows how the site indents"},
	}},
	{"quotation marks and comments", fences, `
# Set by the editor.
title: 'Notes of Ana''s call'  # as sent
author: "Ana Beltrán"
slug:   notes-7

tags: [Notes, "Quorum"] # two
date: '2024-03-07'
`, []amendCase{
		{"single quotation marks stay, and the comment", front(func(f *minutes.FrontMatter) { f.Title = "Notes of Bo's call" }), `
# Set by the editor.
title: 'Notes of Bo''s call'  # as sent
author: "Ana Beltrán"
slug:   notes-7

tags: [Notes, "Quorum"] # two
date: '2024-03-07'
`, 1, ""},
		{"double quotation marks stay", front(func(f *minutes.FrontMatter) { f.Author = `Bo "B" Chen` }), `
# Set by the editor.
title: 'Notes of Ana''s call'  # as sent
author: "Bo \"B\" Chen"
slug:   notes-7

tags: [Notes, "Quorum"] # two
date: '2024-03-07'
`, 1, ""},
		{"spaces behind the colon stay", front(func(f *minutes.FrontMatter) { f.Slug = "notes-8" }), `
# Set by the editor.
title: 'Notes of Ana''s call'  # as sent
author: "Ana Beltrán"
slug:   notes-8

tags: [Notes, "Quorum"] # two
date: '2024-03-07'
`, 1, ""},
		{"a quoted date stays quoted", front(func(f *minutes.FrontMatter) { f.Date = "2024-03-08" }), `
# Set by the editor.
title: 'Notes of Ana''s call'  # as sent
author: "Ana Beltrán"
slug:   notes-7

tags: [Notes, "Quorum"] # two
date: '2024-03-08'
`, 1, ""},
		{"a flow list grows, and the comment stays", front(func(f *minutes.FrontMatter) { f.Tags = append(f.Tags, "Keys, logs") }), `
# Set by the editor.
title: 'Notes of Ana''s call'  # as sent
author: "Ana Beltrán"
slug:   notes-7

tags: [Notes, "Quorum", "Keys, logs"] # two
date: '2024-03-07'
`, 1, ""},
		{"a flow list grows at the front", front(func(f *minutes.FrontMatter) { f.Tags = slices.Insert(f.Tags, 0, "Forum") }), `
# Set by the editor.
title: 'Notes of Ana''s call'  # as sent
author: "Ana Beltrán"
slug:   notes-7

tags: [Forum, Notes, "Quorum"] # two
date: '2024-03-07'
`, 1, ""},
		{"a flow list shrinks", front(func(f *minutes.FrontMatter) { f.Tags = f.Tags[1:] }), `
# Set by the editor.
title: 'Notes of Ana''s call'  # as sent
author: "Ana Beltrán"
slug:   notes-7

tags: ["Quorum"] # two
date: '2024-03-07'
`, 1, "a new tag is quoted as the other one is"},
		{"a flow list is emptied", front(func(f *minutes.FrontMatter) { f.Tags = []string{} }), `
# Set by the editor.
title: 'Notes of Ana''s call'  # as sent
author: "Ana Beltrán"
slug:   notes-7

tags: [] # two
date: '2024-03-07'
`, 1, "the quotation marks of a tag go with it"},
		{"aliases are added: as the tags are set", front(func(f *minutes.FrontMatter) { f.Aliases = []string{"/old/7/"} }), `
# Set by the editor.
title: 'Notes of Ana''s call'  # as sent
author: "Ana Beltrán"
slug:   notes-7

tags: [Notes, "Quorum"] # two
date: '2024-03-07'
aliases: [/old/7/]
`, 1, ""},
		{"the title is removed", front(func(f *minutes.FrontMatter) { f.Title = "" }), `
# Set by the editor.
author: "Ana Beltrán"
slug:   notes-7

tags: [Notes, "Quorum"] # two
date: '2024-03-07'
`, 1, "the quotation marks and the comment go with it"},
	}},
	{"indented lists", fences, `
title: Notes
aliases:
    - /old/7/ # moved
    - '/older/7/'
tags:
    - Notes
    # about whom
    - Quorum
`, []amendCase{
		{"an alias is set in single quotation marks", front(func(f *minutes.FrontMatter) { f.Aliases[1] = "/oldest/7/" }), `
title: Notes
aliases:
    - /old/7/ # moved
    - '/oldest/7/'
tags:
    - Notes
    # about whom
    - Quorum
`, 1, ""},
		{"an alias is added", front(func(f *minutes.FrontMatter) { f.Aliases = append(f.Aliases, "/oldest/7/") }), `
title: Notes
aliases:
    - /old/7/ # moved
    - '/older/7/'
    - /oldest/7/
tags:
    - Notes
    # about whom
    - Quorum
`, 1, ""},
		{"an alias is removed with its comment", front(func(f *minutes.FrontMatter) { f.Aliases = f.Aliases[1:] }), `
title: Notes
aliases:
    - '/older/7/'
tags:
    - Notes
    # about whom
    - Quorum
`, 1, "the comment goes with it"},
		{"a tag is inserted: the comment stays with its tag", front(func(f *minutes.FrontMatter) { f.Tags = slices.Insert(f.Tags, 1, "Keys") }), `
title: Notes
aliases:
    - /old/7/ # moved
    - '/older/7/'
tags:
    - Notes
    - Keys
    # about whom
    - Quorum
`, 1, ""},
		{"a list as an extra key: indented as the others are", adds("groups", []any{"Forum", "Logs"}), `
title: Notes
aliases:
    - /old/7/ # moved
    - '/older/7/'
tags:
    - Notes
    # about whom
    - Quorum
groups:
    - Forum
    - Logs
`, 3, ""},
	}},
	{"no front matter", "", `
## Quorum

Five.
`, []amendCase{
		{"a title is added: between fences, with a blank line", front(func(f *minutes.FrontMatter) { f.Title = "Notes" }), `
---
title: Notes
---
## Quorum

Five.
`, 0, ""},
	}},
	{"front matter that goes", "", `
---
title: Notes
---

Text.
`, []amendCase{
		{"the only key is removed", front(func(f *minutes.FrontMatter) { f.Title = "" }), `

Text.
`, 0, ""},
	}},
}

func TestAmendFront(t *testing.T) { runAmend(t, amendFront) }

func TestAmendFrontRefused(t *testing.T) {
	const doc = `
---
title: &name Notes
author: *name
type: !!str post
summary: >-
  What was
  said
slug: |
  notes-7
---

Text.
`
	runRefusals(t, []refusal{
		{"an anchor would go with its value", doc, front(func(f *minutes.FrontMatter) { f.Title = "More" }), "FrontMatter.Title", "", "anchor"},
		{"an alias stands for another value", doc, front(func(f *minutes.FrontMatter) { f.Author, f.Extra = "Bo Chen", nil }), `FrontMatter.Extra["author"]`, "", "alias"},
		{"a tag says of what type the value is", doc, front(func(f *minutes.FrontMatter) { f.Type = "page" }), "FrontMatter.Type", "", "explicit tag"},
		{"a folded value", doc, front(func(f *minutes.FrontMatter) { f.Summary = "Nothing" }), "FrontMatter.Summary", "", "block of text"},
		{"a literal value", doc, front(func(f *minutes.FrontMatter) { f.Slug = "notes-8" }), "FrontMatter.Slug", "", "block of text"},
		{"a key with a field of its own is an extra one too", doc, adds("title", "More"), `FrontMatter.Extra["title"]`, "", "and one in Extra"},
		{"a number is a json.Number, as it is read", doc, adds("weight", 7), `FrontMatter.Extra["weight"]`, "", "int"},
		{"a value that YAML cannot hold", doc, adds("draft", struct{}{}), `FrontMatter.Extra["draft"]`, "", "struct"},
	})
}
